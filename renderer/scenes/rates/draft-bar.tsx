import type { DraftInfo } from "../../../shared/contract/rates-view.ts";
import { subtractMicros } from "../../../shared/money/micros.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { countOf } from "../../shop/count-of.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { ofDraft } from "./of-draft.ts";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";

/** What is not published yet, what it would do to a month, and the ways on and back. */
export function DraftBar({ draft }: { readonly draft: DraftInfo }) {
  const { t, format } = useShop();
  const { store, actions } = useRates();
  const { side } = draft;
  const isFiltered = useRatesState((state) => state.filter.only === "draft");
  const filter = () => store.setState((state) => ({ filter: { ...state.filter, only: isFiltered ? "all" : "draft" } }));
  const words = [onlyWords(draft), draft.source === null ? null : t("rates.draft.source", { file: draft.source })];
  if (draft.refusedLines > 0) words.push(t("rates.draft.refused", countOf(format, draft.refusedLines)));
  return (
    <section className={styles.draft} aria-label={t("rates.draft.label")}>
      <Icon name="edit" size={17} />
      <span className={styles.draftWords}>
        {side === "cost" ? `${t("rates.draft.cost")} ` : null}
        <button type="button" className={styles.draftFilter} aria-pressed={isFiltered} title={t("rates.tab.draft")} onClick={filter}>
          {t("rates.draft.changes", countOf(format, draft.changes))}
        </button>{" "}
        {words.filter((word) => word !== null).join(" ")}
        <Effect draft={draft} />
      </span>
      {draft.canUndo ? (
        <button type="button" className={styles.quiet} title="Ctrl+Z" onClick={() => void actions.undo(side)}>
          <Icon name="undo" size={15} />
          {t("rates.draft.undo")}
        </button>
      ) : null}
      <button type="button" className={styles.quiet} onClick={() => void actions.discard(side)}>
        {t("rates.draft.discard")}
      </button>
      <button type="button" className={button.small} onClick={() => store.setState({ dialog: { kind: "diff", side } })}>
        {t("rates.draft.diff")}
      </button>
      <button type="button" className={button.small} data-primary onClick={() => store.setState({ dialog: { kind: "publish", side } })}>
        {t("rates.draft.publish")}
      </button>
    </section>
  );

  function onlyWords({ only }: DraftInfo): string | null {
    if (only === null) return null;
    const price = (amount: string) => format.bareRate(amount, "minute");
    const { description: destination, before, after } = only;
    if (before !== null && after !== null) return t("rates.draft.only", { destination, before: price(before), after: price(after) });
    if (after !== null) return t("rates.draft.onlyNew", { destination, after: price(after) });
    return before === null ? destination : t("rates.draft.onlyGone", { destination, before: price(before) });
  }
}

/** "cerca de +$4.900 al mes": the profit of the last 30 days at these prices, against what it was. */
function Effect({ draft }: { readonly draft: DraftInfo }) {
  const { t, format } = useShop();
  const stamp = useRatesState((state) => state.stamp);
  const replay = useAnswer((client) => ofDraft(client.rates.draft.replay({ side: draft.side })), `${draft.updatedAt} ${stamp}`);
  if (replay === null || replay.total.calls === 0) return null;
  const effect = subtractMicros(wireMicros(replay.total.profitAfter), wireMicros(replay.total.profitBefore));
  if (effect === 0) return ` · ${t("rates.draft.noEffect")}`;
  return ` · ${t("rates.draft.effect", { amount: `${effect > 0 ? "+" : ""}${format.money(effect)}` })}`;
}
