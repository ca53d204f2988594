import { Autocomplete, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { type ImportSettings, importFields } from "../../../../shared/contract/rates-view.ts";
import { parseIncrement } from "../../../../shared/rating/billing-increment.ts";
import dialog from "../../../components/dialog/dialog.module.css";
import { useShop } from "../../../shop/shop-context.tsx";
import { problemWords } from "../problem-words.ts";
import { fieldOfColumn, withColumn } from "./column-mapping.ts";
import styles from "./import-wizard.module.css";
import { SampleTable } from "./sample-table.tsx";
import type { StepProps } from "./step-props.ts";

/** What each column brings, chosen above it; and what holds where there is no column. */
export function StepColumns({ state, actions }: StepProps) {
  const { t } = useShop();
  const [tried, setTried] = useState(false);
  const { inspection, settings } = state;
  if (inspection === null || settings === null) return null;
  const { columns } = settings;
  const set = (over: Partial<ImportSettings>) => actions.put({ settings: { ...settings, ...over } });
  const missing =
    columns.prefix === undefined ? t("rates.wizard.missingPrefix") : columns.value === undefined ? t("rates.wizard.missingValue") : null;
  const badIncrement = !parseIncrement(settings.defaultIncrement).ok;
  const read = () => {
    setTried(true);
    if (missing === null && !badIncrement) void actions.read();
  };
  const pick = (column: number, name: string) => (
    <Select
      size="xs"
      aria-label={t("rates.wizard.columnFor", { field: name })}
      data-used={fieldOfColumn(columns, column) !== null || undefined}
      allowDeselect={false}
      comboboxProps={{ width: 180, position: "bottom-start" }}
      data={[
        { value: "", label: t("rates.wizard.notUsed") },
        ...importFields.map((value) => ({ value, label: t(`rates.field.${value}`) })),
      ]}
      value={fieldOfColumn(columns, column) ?? ""}
      onChange={(value) => set({ columns: withColumn(columns, column, importFields.find((each) => each === value) ?? null) })}
    />
  );
  return (
    <>
      <p className={styles.lead}>{t("rates.wizard.columnsHelp")}</p>
      <SampleTable inspection={inspection} above={pick} />
      {tried && missing !== null ? (
        <p className={styles.missing} role="alert">
          {missing}
        </p>
      ) : null}
      <div className={styles.settings}>
        <Select
          label={t("rates.wizard.defaultUnit")}
          allowDeselect={false}
          data={(["minute", "second"] as const).map((value) => ({ value, label: t(`rates.unit.${value}`) }))}
          value={settings.defaultUnit}
          onChange={(value) => set({ defaultUnit: value === "second" ? "second" : "minute" })}
        />
        <TextInput
          label={t("rates.wizard.defaultIncrement")}
          value={settings.defaultIncrement}
          error={badIncrement ? problemWords("rate/bad-increment", t) : null}
          onChange={(event) => set({ defaultIncrement: event.currentTarget.value.trim() })}
        />
        <Autocomplete
          label={t("rates.wizard.provider")}
          placeholder={t("rates.wizard.providerHelp")}
          data={inspection.providers}
          maxLength={40}
          value={settings.provider}
          onChange={(provider) => set({ provider })}
        />
      </div>
      <div className={styles.side}>
        <span id="import-gone">{t("rates.wizard.gone")}</span>
        <SegmentedControl
          aria-labelledby="import-gone"
          transitionDuration={0}
          value={state.keepGone ? "keep" : "remove"}
          onChange={(value) => actions.put({ keepGone: value === "keep" })}
          data={[
            { value: "keep", label: t("rates.wizard.goneKeep") },
            { value: "remove", label: t("rates.wizard.goneRemove") },
          ]}
        />
      </div>
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} onClick={() => actions.put({ step: "reading" })}>
          {t("rates.wizard.back")}
        </button>
        <button type="button" className={dialog.button} data-kind="go" data-autofocus onClick={read}>
          {t("rates.wizard.read")}
        </button>
      </div>
    </>
  );
}
