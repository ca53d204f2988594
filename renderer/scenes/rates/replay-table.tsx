import { useState } from "react";
import type { ReplayView } from "../../../shared/contract/rates-view.ts";
import { subtractMicros } from "../../../shared/money/micros.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import list from "../../components/dialog/dialog-list.module.css";
import { Flag } from "../../components/flag/flag.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { countOf } from "../../shop/count-of.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { ofDraft } from "./of-draft.ts";
import styles from "./publish-dialog.module.css";
import type { DeckSide } from "./rates-store.ts";

const DAYS = 30;

/** The shop's own calls of the last 30 days at the prices of the draft, destinations that lose first. */
export function ReplayTable({ side, stamp }: { readonly side: DeckSide; readonly stamp: string }) {
  const { t, format } = useShop();
  const [failed, setFailed] = useState(false);
  const replay = useAnswer(async (client) => {
    try {
      return await ofDraft(client.rates.draft.replay({ side, days: DAYS }));
    } catch (error) {
      setFailed(true);
      throw error;
    }
  }, stamp);
  if (failed) return null;
  if (replay === null)
    return (
      <p className={styles.busy} role="status">
        {t("rates.publish.loading", { days: DAYS })}
      </p>
    );
  if (replay.total.calls === 0) return <p className={styles.busy}>{t("rates.publish.noCalls", { days: replay.days })}</p>;
  const loses = replay.rows.filter((row) => row.loses).length;
  const notes = [
    loses > 0 ? t("rates.publish.losesHere", countOf(format, loses)) : null,
    replay.refusedCalls > 0 ? t("rates.publish.refusedCalls", countOf(format, replay.refusedCalls)) : null,
    replay.costUnknownCalls > 0 ? t("rates.publish.costUnknown", countOf(format, replay.costUnknownCalls)) : null,
  ].filter((note) => note !== null);
  return (
    <section aria-label={t("rates.publish.replay", { days: replay.days })}>
      <h3 className={styles.title}>
        {t("rates.publish.replay", { days: replay.days })} <small>{t("rates.publish.calls", countOf(format, replay.total.calls))}</small>
      </h3>
      <Totals total={replay.total} />
      {notes.length === 0 ? null : (
        <p className={styles.notes} data-loses={loses > 0 || undefined}>
          {loses > 0 ? <Icon name="warning" size={15} /> : null}
          {notes.join(" ")}
        </p>
      )}
      <Destinations rows={replay.rows} />
    </section>
  );
}

function Totals({ total }: { readonly total: ReplayView["total"] }) {
  const { t, format } = useShop();
  const figures = [
    ["sales", total.salesBefore, total.salesAfter],
    ["cost", total.costBefore, total.costAfter],
    ["profit", total.profitBefore, total.profitAfter],
  ] as const;
  return (
    <dl className={styles.totals}>
      {figures.map(([key, before, after]) => (
        <div key={key} data-loses={(key === "profit" && (isNegative(after) || change(before, after) < 0)) || undefined}>
          <dt>{t(`rates.publish.${key}`)}</dt>
          <dd>
            {before === after ? null : <s>{format.money(wireMicros(before))}</s>}
            <b>{format.money(wireMicros(after))}</b>
          </dd>
          <dd className={styles.difference}>{before === after ? t("rates.publish.same") : signed(change(before, after))}</dd>
        </div>
      ))}
    </dl>
  );

  function signed(amount: ReturnType<typeof change>): string {
    return `${amount > 0 ? "+" : ""}${format.money(amount)}`;
  }
}

function Destinations({ rows }: { readonly rows: ReplayView["rows"] }) {
  const { t, format } = useShop();
  const money = (text: string) => format.money(wireMicros(text));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
    <section className={`${list.list} ${styles.rows}`} tabIndex={0} aria-label={t("rates.publish.destination")}>
      <table>
        <thead>
          <tr>
            <th>{t("rates.publish.destination")}</th>
            <th data-right>{t("rates.publish.sales")}</th>
            <th data-right>{t("rates.publish.cost")}</th>
            <th data-right>
              {t("rates.publish.profit")} · {t("rates.publish.before")}
            </th>
            <th data-right>{t("rates.publish.after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.destination} data-loses={row.loses || undefined}>
              <td>
                <span className={list.place}>
                  <Flag flag={row.country?.toLowerCase() ?? null} width={18} />
                  {row.destination}
                  {row.loses ? <b>{t("rates.publish.loses")}</b> : null}
                </span>
              </td>
              <td data-right>{money(row.salesAfter)}</td>
              <td data-right>{money(row.costAfter)}</td>
              <td data-right>{money(row.profitBefore)}</td>
              <td data-right className={styles.after}>
                {money(row.profitAfter)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function change(before: string, after: string) {
  return subtractMicros(wireMicros(after), wireMicros(before));
}

function isNegative(amount: string): boolean {
  return amount.startsWith("-");
}
