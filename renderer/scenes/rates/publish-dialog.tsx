import { Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import list from "../../components/dialog/dialog-list.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { countOf } from "../../shop/count-of.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { shopInstant } from "../../shop/shop-instant.ts";
import { typedDate, typedHour } from "../../shop/typed-date.ts";
import { ofDraft } from "./of-draft.ts";
import styles from "./publish-dialog.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import type { DeckSide } from "./rates-store.ts";
import { RefusalNote } from "./refusal-note.tsx";
import { ReplayTable } from "./replay-table.tsx";

/** The last look: what a month would have been at these prices, what must be accepted knowingly, and from when. */
export function PublishDialog({ side, onClose }: { readonly side: DeckSide; readonly onClose: () => void }) {
  const { t, format, shop } = useShop();
  const core = useCore();
  const { actions } = useRates();
  const stamp = useRatesState((state) => state.stamp);
  const changes = useAnswer((client) => ofDraft(client.rates.draft.changes({ side, page: 1, size: 1 })), `${side} ${stamp}`);
  const counts = changes?.counts ?? null;
  const [below, setBelow] = useState(false);
  const [large, setLarge] = useState(false);
  const [later, setLater] = useState(false);
  const [date, setDate] = useState("");
  const [time, setTime] = useState("00:00");
  const [sending, setSending] = useState(false);
  const at = later ? shopInstant(typedDate(date, format.dates.order) ?? "", typedHour(time) ?? "", shop.timeZone) : null;
  const isPast = later && at !== null && at <= new Date().toISOString();
  const accepted = counts !== null && (counts.belowCost === 0 || below) && (counts.large === 0 || large);
  const ready = accepted && !sending && (!later || (at !== null && !isPast));
  const publish = async () => {
    setSending(true);
    const made = await actions.publish({ side, effectiveAt: at, acceptBelowCost: below, acceptLargeChanges: large });
    setSending(false);
    if (made === null) return;
    const params = { version: format.count(made.version), time: format.dateMinute(made.effectiveAt) };
    const text = made.state === "scheduled" ? ("rates.publish.doneLater" as const) : ("rates.publish.done" as const);
    core.notices.setState({ notice: { kind: "done", text, params } });
    onClose();
  };
  return (
    <Dialog title={t("rates.publish.title")} onClose={onClose} width={860}>
      <ReplayTable side={side} stamp={`${side} ${stamp}`} />
      {counts === null ? null : (
        <div className={styles.ticks}>
          {counts.hundredfold > 0 ? (
            <p className={list.alarm}>
              <Icon name="warning" size={16} />
              {t("rates.publish.hundredfold", countOf(format, counts.hundredfold))} {t("rates.diff.hundredfoldWarning")}
            </p>
          ) : null}
          {counts.belowCost > 0 ? (
            <Checkbox
              checked={below}
              onChange={(event) => setBelow(event.currentTarget.checked)}
              label={t("rates.publish.acceptBelowCost", countOf(format, counts.belowCost))}
            />
          ) : null}
          {counts.large > 0 ? (
            <Checkbox
              checked={large}
              onChange={(event) => setLarge(event.currentTarget.checked)}
              label={t("rates.publish.acceptLarge", countOf(format, counts.large))}
            />
          ) : null}
        </div>
      )}
      <div className={styles.when}>
        <SegmentedControl
          aria-label={t("rates.publish.when")}
          transitionDuration={0}
          value={later ? "later" : "now"}
          onChange={(value) => setLater(value === "later")}
          data={(["now", "later"] as const).map((value) => ({ value, label: t(`rates.publish.${value}`) }))}
        />
        {later ? (
          <>
            <TextInput
              w={124}
              aria-label={t("rates.publish.date")}
              placeholder={format.datePlace}
              maxLength={10}
              value={date}
              error={date !== "" && typedDate(date, format.dates.order) === null}
              onChange={(event) => setDate(event.currentTarget.value)}
            />
            <TextInput
              w={80}
              aria-label={t("rates.publish.time")}
              maxLength={5}
              value={time}
              error={typedHour(time) === null}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          </>
        ) : null}
        <span data-bad={isPast || undefined}>{t(isPast ? "rates.publish.past" : "rates.publish.running")}</span>
      </div>
      <RefusalNote />
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} data-autofocus onClick={onClose}>
          {t("rates.publish.cancel")}
        </button>
        <button type="button" className={dialog.button} data-kind="go" disabled={!ready} onClick={() => void publish()}>
          {t("rates.publish.confirm")}
        </button>
      </div>
    </Dialog>
  );
}
