import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import button from "../../components/button/button.module.css";
import { refusalWords } from "../../components/cabin-tile/cause-words.ts";
import { dialledSoFar } from "../../components/cabin-tile/dialled-so-far.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { CheckLine } from "../../components/wizard/check-line.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { busiestCabin } from "./busiest-cabin.ts";

/** The call as it goes: what is heard in the cabin is ticked here, and its end is the button that charges it. */
export function FirstCall({ onSale }: { readonly onSale: (sale: SaleView) => void }) {
  const { t, format } = useShop();
  const core = useCore();
  const cabin = useLive(({ cabins }) => busiestCabin(cabins.map((each) => each.cabin)));
  if (cabin === null) return <p className={styles.lift}>{t("setup.call.dial")}</p>;
  const due = cabin.live === null && cabin.account !== null && cabin.account.calls.length > 0 ? cabin.account.due.cash : null;
  const charge = async () => {
    const intention = `wizard sale ${cabin.account?.id}`;
    const tender = { method: "cash", received: due ?? "0" } as const;
    const answer = await ask(core, (client) =>
      client.sales.charge({ operationId: operationIds.idFor(intention), cabin: cabin.number, tender, print: true }),
    );
    if (!answer.ok) return;
    operationIds.done(intention);
    onSale(answer.value);
  };
  return (
    <div className={styles.lift} role="status">
      <b>{callWords(cabin, due, { t, format })}</b>
      <ul className={styles.checks}>
        {isAnswered(cabin) ? <CheckLine state="good">{t("setup.call.answered")}</CheckLine> : null}
        {due === null ? null : <CheckLine state="good">{t("setup.call.hungUp")}</CheckLine>}
      </ul>
      {due === null ? null : (
        <div className={styles.acts}>
          <button type="button" data-go className={button.medium} onClick={() => void charge()}>
            {t("setup.call.charge", { amount: format.money(wireMicros(due)) })}
          </button>
        </div>
      )}
    </div>
  );
}

function isAnswered({ live, account }: CabinView): boolean {
  return live?.call.answeredAt != null || account?.calls.some(({ answeredAt }) => answeredAt !== null) === true;
}

function callWords(cabin: CabinView, due: string | null, { t, format }: Pick<ReturnType<typeof useShop>, "t" | "format">): string {
  const { number, live, lastCall, state } = cabin;
  if (due !== null) return t("setup.call.now.ended", { cabin: number, amount: format.money(wireMicros(due)) });
  const dialled = dialledSoFar(cabin);
  if (live === null && dialled !== null) return t("setup.call.now.dialling", { cabin: number, number: dialled.dialled });
  if (live === null && state === "off-hook") return t("setup.call.now.offHook", { cabin: number });
  if (live === null)
    return t("setup.call.now.refused", {
      cabin: number,
      reason: refusalWords(lastCall ?? { cause: null, destination: "" }, lastCall?.dialled ?? "", t),
    });
  if (live.call.state === "talking") return t("setup.call.now.talking", { cabin: number });
  if (live.call.state === "ringing") return t("setup.call.now.ringing", { cabin: number });
  return t("setup.call.now.dialling", { cabin: number, number: live.call.dialled });
}
