import { Checkbox, Select } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { SetupPrices } from "../../../shared/contract/setup-view.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { useRatesStamp } from "../../client/use-rates-stamp.ts";
import button from "../../components/button/button.module.css";
import { AmountField } from "../../components/dialog/amount-field.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { countOf } from "../../shop/count-of.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { QuoteChecks } from "./quote-checks.tsx";
import type { StepProps } from "./step-props.ts";

type General = NonNullable<SetupPrices["general"]>;

/** A price per minute has more digits than money: 0,0125. */
const PRICE_DECIMALS = 4;
const NEW: General = { value: "", unit: "minute", increment: "1/1" };
const units = ["minute", "second"] as const;
const increments = [
  { value: "1/1", label: "setup.prices.perSecond" },
  { value: "60/60", label: "setup.prices.perMinute" },
  { value: "30/6", label: "setup.prices.thirtySix" },
] as const;

/** A price for everything, or lists: what is in neither is refused. */
export function StepPrices({ setup, onBack, onNext, lists }: StepProps & { readonly lists: ReactNode }) {
  const { t } = useShop();
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <div className={styles.slot}>
        <div>
          <button type="button" className={button.medium} onClick={() => setOpen(false)}>
            {t("setup.prices.close")}
          </button>
        </div>
        {lists}
      </div>
    );
  return <PricesForm {...{ setup, onBack, onNext }} onOpen={() => setOpen(true)} />;
}

function PricesForm({ setup, onBack, onNext, onOpen }: Omit<StepProps, "onGo"> & { readonly onOpen: () => void }) {
  const { t } = useShop();
  const { answers } = setup.state;
  const [isGeneral, setGeneral] = useState(answers.prices === undefined || answers.prices.general !== null);
  const [general, setForm] = useState<General>(() => answers.prices?.general ?? NEW);
  const put = (over: Partial<General>) => setForm((before) => ({ ...before, ...over }));
  const isKept = JSON.stringify(answers.prices?.general) === JSON.stringify(isGeneral ? general : null);
  const save = async () => {
    if (isKept) return onNext();
    if (await setup.answer({ step: "prices", answer: { general: isGeneral ? general : null } })) onNext();
  };
  return (
    <WizardCard
      title={t("setup.steps.prices")}
      help={t("setup.prices.help")}
      isBusy={setup.isBusy}
      onBack={onBack}
      action={{ words: t("setup.next"), isReady: !isGeneral || /[1-9]/.test(general.value), onAct: () => void save() }}
    >
      <section className={styles.group}>
        <h3>{t("setup.prices.general")}</h3>
        <Checkbox
          label={t(isGeneral ? "setup.prices.generalHelp" : "setup.prices.noGeneral")}
          checked={isGeneral}
          onChange={(event) => setGeneral(event.currentTarget.checked)}
        />
      </section>
      {isGeneral ? <GeneralPrice general={general} put={put} /> : null}
      <Lists onOpen={onOpen} />
      <QuoteChecks run={setup.state.run} />
    </WizardCard>
  );
}

function GeneralPrice({ general, put }: { readonly general: General; readonly put: (over: Partial<General>) => void }) {
  const { t } = useShop();
  return (
    <div className={styles.fields}>
      <AmountField label={t("setup.prices.value")} amount={general.value} decimals={PRICE_DECIMALS} onAmount={(value) => put({ value })} />
      <Select
        label={t("setup.prices.unit")}
        allowDeselect={false}
        data={units.map((value) => ({ value, label: t(`setup.prices.${value}`) }))}
        value={general.unit}
        onChange={(chosen) => put({ unit: units.find((unit) => unit === chosen) ?? general.unit })}
      />
      <Select
        label={t("setup.prices.increment")}
        allowDeselect={false}
        data={increments.map(({ value, label }) => ({ value, label: t(label) }))}
        value={general.increment}
        onChange={(increment) => increment !== null && put({ increment })}
      />
    </div>
  );
}

function Lists({ onOpen }: { readonly onOpen: () => void }) {
  const { t, format } = useShop();
  const stamp = useRatesStamp();
  const overview = useAnswer((client) => client.rates.overview(), stamp);
  const published = (overview?.sell?.rates ?? 0) + (overview?.cost?.rates ?? 0);
  return (
    <section className={styles.group}>
      <h3>{t("setup.prices.lists")}</h3>
      <p>{published === 0 ? t("setup.prices.noLists") : t("setup.prices.listsNow", countOf(format, published))}</p>
      <p className={styles.note}>{t("setup.prices.listsHelp")}</p>
      <div className={styles.acts}>
        <button type="button" className={button.medium} onClick={onOpen}>
          {t("setup.prices.open")}
        </button>
      </div>
    </section>
  );
}
