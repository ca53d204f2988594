import { Popover, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCore } from "../../client/core-context.tsx";
import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";
import { useRates, useRatesState } from "./rates-context.ts";
import { rateText, typedRate } from "./typed-rate.ts";

/** The general rule: what a destination without a price of its own costs, over what the provider takes. */
export function MarkupRule() {
  const { t, format } = useShop();
  const { overview, store } = useRates();
  const open = useRatesState((state) => state.ruleOpen);
  const { markupPercent, canEdit } = overview;
  const rule = markupPercent === null ? t("rates.rule.none") : t("rates.rule.text", { percent: format.percent(markupPercent) });
  return (
    <div className={styles.rule}>
      <span>{t("rates.rule.label")}</span>
      <Popover
        opened={open}
        onChange={(ruleOpen) => store.setState({ ruleOpen })}
        position="bottom-end"
        width={310}
        trapFocus
        withRoles={false}
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.ruleButton}
            disabled={!canEdit}
            title={t("rates.rule.edit")}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => store.setState({ ruleOpen: !open })}
          >
            <b>{rule}</b>
            <Icon name="edit" size={14} />
          </button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t("rates.rule.edit")}>
          <RuleForm onDone={() => store.setState({ ruleOpen: false })} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function RuleForm({ onDone }: { readonly onDone: () => void }) {
  const { t, format } = useShop();
  const { overview, actions } = useRates();
  const core = useCore();
  const written = (wire: string | null) => rateText((wire ?? "").replace(/\.0+$/, ""), format.profile);
  const [percent, setPercent] = useState(written(overview.markupPercent));
  const [low, setLow] = useState(written(overview.lowMarkupPercent));
  const [tried, setTried] = useState(false);
  const [rule, limit] = [typedRate(percent, format.profile), typedRate(low === "" ? "0" : low, format.profile)];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!rule.ok || !limit.ok) return;
    const saved = await actions.setMarkup(rule.wire, limit.wire);
    if (saved === null) return;
    core.notices.setState({ notice: { kind: "done", text: "rates.rule.saved", params: { percent: format.percent(rule.wire) } } });
    onDone();
  };
  return (
    <form className={styles.ruleForm} onSubmit={(event) => void save(event)}>
      <TextInput
        data-autofocus
        label={t("rates.rule.percent")}
        inputMode="decimal"
        value={percent}
        error={tried && !rule.ok ? t("rates.rule.bad") : null}
        onChange={(event) => setPercent(event.currentTarget.value)}
      />
      <TextInput
        label={t("rates.rule.low")}
        inputMode="decimal"
        value={low}
        error={tried && !limit.ok ? t("rates.rule.bad") : null}
        onChange={(event) => setLow(event.currentTarget.value)}
      />
      <p>{t("rates.rule.help")}</p>
      <button type="submit" className={button.small} data-primary>
        {t("rates.rule.save")}
      </button>
    </form>
  );
}
