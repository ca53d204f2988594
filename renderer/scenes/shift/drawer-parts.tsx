import type { CashMoveView, DrawerPartView } from "../../../shared/contract/shift-contract.ts";
import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";

interface DrawerPartsProps {
  readonly parts: readonly DrawerPartView[];
  readonly expected: string;
  readonly shift: ShiftView;
}

/** Which moves of cash a part is the sum of. */
const MOVES: Partial<Record<DrawerPartView["kind"], CashMoveView["kind"]>> = { cashIn: "in", cashOut: "out", safeDrops: "safe-drop" };

/** What the expected cash is made of, and what that comes to. Of a single move of cash its reason is told too. */
export function DrawerParts({ parts, expected, shift }: DrawerPartsProps) {
  const { t, format } = useShop();
  const moves = useAnswer((client) => client.shifts.moves(), shift);
  const told = ({ kind, count }: DrawerPartView): string | null => {
    if (count === null) return null;
    if (kind === "cashSales") return t("shift.salesOf", { count });
    const [only, ...more] = (moves ?? []).filter((move) => move.kind === MOVES[kind]);
    return only === undefined || more.length > 0 ? String(count) : `${count} · ${only.reason}`;
  };
  return (
    <dl className={`${styles.lines} ${styles.parts}`}>
      {parts.map((part) => (
        <div key={part.kind}>
          <dt>
            {t(`shiftSlip.${part.kind}`)}
            <small>{told(part)}</small>
          </dt>
          <dd>
            {part.kind === "float" || part.amount.startsWith("-") ? "" : "+"}
            {format.money(wireMicros(part.amount))}
          </dd>
        </div>
      ))}
      <div className={styles.expected}>
        <dt>{t("shift.expected")}</dt>
        <dd>{format.money(wireMicros(expected))}</dd>
      </div>
    </dl>
  );
}
