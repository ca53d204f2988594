import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { ListCard } from "../../components/table/list-card.tsx";
import table from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";

/** What went in and out of the drawer beside the sales: where somebody looks first when it does not match. */
export function CashMoves({ shift }: { readonly shift: ShiftView }) {
  const { t, format } = useShop();
  // Each word of the core about its shift is a new one: cash may have moved.
  const moves = useAnswer((client) => client.shifts.moves(), shift);
  if (moves === null) return null;
  return (
    <div className={styles.moves}>
      <h2>{t("shift.moves")}</h2>
      {moves.length === 0 ? (
        <p>{t("shift.noMoves")}</p>
      ) : (
        <ListCard label={t("shift.moves")}>
          <table>
            <thead>
              <tr>
                <th>{t("shift.movedAt")}</th>
                <th>{t("shift.movedHow")}</th>
                <th>{t("shift.movedWhy")}</th>
                <th>{t("shift.who")}</th>
                <th data-right>{t("shift.movedAmount")}</th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ id, at, kind, reason, user, amount }) => (
                <tr key={id}>
                  <td>{format.time(at)}</td>
                  <td>{t(`cash.${kind}`)}</td>
                  <td>{reason}</td>
                  <td>{user}</td>
                  <td data-right className={table.strong}>
                    {kind === "in" ? "+" : "−"}
                    {format.money(wireMicros(amount))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ListCard>
      )}
    </div>
  );
}
