import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatMoney } from "../../../shared/i18n/format.ts";
import { currencyCodes, currencyProfileIn, usualCashDirection } from "../../../shared/money/currency.ts";
import { MICROS_PER_MAIN_UNIT, micros } from "../../../shared/money/micros.ts";
import { nationalDialPlans } from "../../../shared/telecom/national-dial-plans.ts";
import { useLogo } from "../../client/use-logo.ts";
import { useLogoChange } from "../../client/use-logo-change.ts";
import { LogoField } from "../../components/logo/logo-field.tsx";
import { logoLimits } from "../../components/logo/logo-limits.ts";
import { Choice } from "../../components/wizard/choice.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { countryProfiles } from "./country-profile.ts";
import { formOfShop, ofCountry, otherCashMode, type ShopForm, shopOfForm } from "./shop-form.ts";
import type { StepProps } from "./step-props.ts";
import { TryDemo } from "./try-demo.tsx";

type FieldsProps = { readonly form: ShopForm; readonly put: (over: Partial<ShopForm>) => void };

/** Country and currency first: everything else follows from them and can be changed. */
export function StepShop({ setup, onBack, onNext }: StepProps) {
  const { t } = useShop();
  const [form, setForm] = useState(() => formOfShop(setup.state.answers.shop));
  const put = (over: Partial<ShopForm>) => setForm((before) => ({ ...before, ...over }));
  const shop = shopOfForm(form);
  const save = async () => {
    if (shop !== null && (await setup.answer({ step: "shop", answer: shop }))) onNext();
  };
  return (
    <WizardCard
      title={t("setup.steps.shop")}
      help={t("setup.shop.help")}
      isBusy={setup.isBusy}
      onBack={onBack}
      others={setup.state.demo === null ? null : <TryDemo setup={setup} />}
      action={{ words: t("setup.next"), isReady: shop !== null, onAct: () => void save() }}
    >
      <Names form={form} put={put} />
      <Place form={form} put={put} />
      <Money form={form} put={put} />
      <Receipt form={form} put={put} />
    </WizardCard>
  );
}

function Names({ form, put }: FieldsProps) {
  const { t } = useShop();
  return (
    <div className={styles.fields}>
      <TextInput
        className={styles.wide ?? ""}
        label={t("setup.shop.name")}
        required
        maxLength={80}
        value={form.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("setup.shop.branch")}
        required
        maxLength={80}
        value={form.branch}
        onChange={(event) => put({ branch: event.currentTarget.value })}
      />
    </div>
  );
}

function Place({ form, put }: FieldsProps) {
  const { t, format } = useShop();
  const countries = Object.keys(countryProfiles).map((value) => ({ value, label: format.country(value) }));
  return (
    <>
      <div className={styles.fields}>
        <Select
          label={t("setup.shop.country")}
          allowDeselect={false}
          searchable
          data={countries}
          value={form.country}
          onChange={(country) => country !== null && put(ofCountry(country))}
        />
        <Select
          label={t("setup.shop.currency")}
          allowDeselect={false}
          data={currencyCodes.map((value) => ({ value, label: `${value} · ${t(`currency.${value}`)}` }))}
          value={form.currency}
          onChange={(chosen) => put({ currency: currencyCodes.find((code) => code === chosen) ?? form.currency, cash: "own" })}
        />
        <Select
          label={t("setup.shop.timeZone")}
          allowDeselect={false}
          searchable
          limit={60}
          data={zones(form.timeZone)}
          value={form.timeZone}
          onChange={(timeZone) => timeZone !== null && put({ timeZone })}
        />
      </div>
      <p className={styles.note}>{t("setup.shop.emergency", { numbers: (nationalDialPlans[form.country]?.emergency ?? []).join(", ") })}</p>
    </>
  );
}

function Money({ form, put }: FieldsProps) {
  const { t } = useShop();
  const profile = currencyProfileIn(form.currency, form.country);
  const to = profile.cashRounding?.toMicros ?? null;
  return (
    <>
      <p className={styles.note}>{t("setup.shop.moneyLooks", { amount: formatMoney(micros(2780 * MICROS_PER_MAIN_UNIT), profile) })}</p>
      <Choice
        label={t("setup.shop.language")}
        value={form.language}
        choices={[
          { value: "es", label: "Español" },
          { value: "en", label: "English" },
        ]}
        onChoose={(language) => put({ language })}
      />
      {to === null ? null : (
        <Choice
          label={t("setup.shop.cash")}
          value={form.cash}
          choices={[
            { value: "own", label: t(`setup.shop.cashOf.${usualCashDirection(form.currency).mode}`, { amount: formatMoney(to, profile) }) },
            { value: "other", label: t(`setup.shop.cashOf.${otherCashMode(form.currency)}`, { amount: formatMoney(to, profile) }) },
            { value: "none", label: t("setup.shop.cashNone") },
          ]}
          onChoose={(cash) => put({ cash })}
        />
      )}
      <Choice
        label={t("setup.shop.tax")}
        value={form.tax}
        choices={[
          { value: "none", label: t("setup.shop.taxNone") },
          { value: "included", label: t("setup.shop.taxIncluded") },
          { value: "on-top", label: t("setup.shop.taxOnTop") },
        ]}
        onChoose={(tax) => put({ tax })}
      />
      {form.tax === "none" ? null : (
        <div className={styles.fields}>
          <TextInput
            label={t("setup.shop.taxPercent")}
            inputMode="decimal"
            value={form.taxPercent}
            rightSection="%"
            onChange={(event) => put({ taxPercent: event.currentTarget.value })}
          />
          <TextInput
            label={t("setup.shop.taxName")}
            maxLength={20}
            value={form.taxName}
            onChange={(event) => put({ taxName: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function Receipt({ form, put }: FieldsProps) {
  const { t } = useShop();
  return (
    <details className={styles.group}>
      <summary>
        {t("setup.shop.receipt")} · {t("setup.optional")}
      </summary>
      <div className={styles.fields}>
        <TextInput
          label={t("setup.shop.address")}
          maxLength={120}
          value={form.address}
          onChange={(event) => put({ address: event.currentTarget.value })}
        />
        <TextInput
          label={t("setup.shop.taxId")}
          maxLength={40}
          value={form.taxId}
          onChange={(event) => put({ taxId: event.currentTarget.value })}
        />
        <TextInput
          label={t("setup.shop.footer")}
          maxLength={200}
          value={form.footer}
          onChange={(event) => put({ footer: event.currentTarget.value })}
        />
        <TextInput
          label={t("setup.shop.area")}
          description={t("setup.shop.areaHelp")}
          maxLength={4}
          inputMode="numeric"
          value={form.area}
          onChange={(event) => put({ area: event.currentTarget.value })}
        />
      </div>
      <Logo />
    </details>
  );
}

/** Saved by itself, at once: it is no answer of the step. */
function Logo() {
  const { t, format, shop } = useShop();
  const dots = useLogo(shop.receipt.logo ?? null);
  const change = useLogoChange();
  return (
    <section className={styles.logo} aria-label={t("logo.name")}>
      <h3>{t("logo.name")}</h3>
      <p className={styles.note}>{t("logo.effect", logoLimits(format))}</p>
      <LogoField dots={dots} {...change} />
    </section>
  );
}

/** Every zone this browser knows; the chosen one is among them also where the browser writes it otherwise. */
function zones(chosen: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes(chosen) ? known : [chosen, ...known];
}
