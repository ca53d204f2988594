import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { DeckInfo } from "../../../shared/contract/rates-view.ts";
import { useCore } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import list from "../../components/dialog/dialog-list.module.css";
import { PageFoot } from "../../components/table/page-foot.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { authorWord } from "./author-word.ts";
import styles from "./history-dialog.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import type { DeckSide } from "./rates-store.ts";
import { RefusalNote } from "./refusal-note.tsx";
import { versionSource } from "./version-source.ts";

/** Every list that was published. Going back publishes its content anew: nothing is ever lost. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useShop();
  const [side, setSide] = useState<DeckSide>("sell");
  const [page, setPage] = useState({ page: 1, size: 15 });
  const stamp = useRatesState((state) => state.stamp);
  const versions = useAnswer((client) => client.rates.versions({ side, ...page }), `${side} ${page.page} ${page.size} ${stamp}`);
  return (
    <Dialog title={t("rates.versions.title")} onClose={onClose} width={860}>
      <SegmentedControl
        aria-label={t("rates.versions.side")}
        transitionDuration={0}
        value={side}
        onChange={(value) => {
          setSide(value === "cost" ? "cost" : "sell");
          setPage({ ...page, page: 1 });
        }}
        data={(["sell", "cost"] as const).map((value) => ({ value, label: t(`rates.versions.${value}`) }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={`${list.list} ${styles.rows}`} tabIndex={0} aria-label={t("rates.versions.title")}>
        <table>
          <thead>
            <tr>
              <th>{t("rates.versions.version")}</th>
              <th>{t("rates.versions.effective")}</th>
              <th>{t("rates.versions.published")}</th>
              <th>{t("rates.versions.source")}</th>
              <th data-right>{t("rates.versions.rates")}</th>
              <th>
                <span className="visually-hidden">{t("rates.versions.restore")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(versions?.rows ?? []).map((version) => (
              <VersionRow key={version.version} version={version} />
            ))}
          </tbody>
        </table>
        {versions?.rows.length === 0 ? <p className={styles.note}>{t("rates.versions.empty")}</p> : null}
      </section>
      {(versions?.total ?? 0) > page.size ? <PageFoot {...page} total={versions?.total ?? 0} onChange={setPage} /> : null}
      <RefusalNote />
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} data-autofocus onClick={onClose}>
          {t("dialog.close")}
        </button>
      </div>
    </Dialog>
  );
}

function VersionRow({ version }: { readonly version: DeckInfo }) {
  const { t, format } = useShop();
  const core = useCore();
  const { actions } = useRates();
  const restore = async () => {
    const made = await actions.restore(version.version);
    if (made === null) return;
    const params = { from: format.count(version.version), version: format.count(made.version) };
    core.notices.setState({ notice: { kind: "done", text: "rates.versions.restored", params } });
  };
  return (
    <tr>
      <td>
        <b>{format.count(version.version)}</b>{" "}
        <span className={styles.state} data-state={version.state}>
          {t(`rates.versions.state.${version.state}`)}
        </span>
      </td>
      <td>{format.dateMinute(version.effectiveAt)}</td>
      <td>{authorWord(version.publishedBy, t)}</td>
      <td>{versionSource(version.source, t)}</td>
      <td data-right>{format.count(version.rates)}</td>
      <td data-right>
        {version.state === "past" ? (
          <button type="button" className={styles.restore} onClick={() => void restore()}>
            {t("rates.versions.restore")}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
