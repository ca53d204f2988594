import { Checkbox, NumberInput, Select } from "@mantine/core";
import { type ImportSettings, importLayouts } from "../../../../shared/contract/rates-view.ts";
import dialog from "../../../components/dialog/dialog.module.css";
import { useShop } from "../../../shop/shop-context.tsx";
import styles from "./import-wizard.module.css";
import { SampleTable } from "./sample-table.tsx";
import type { StepProps } from "./step-props.ts";

const encodings = ["utf-8", "windows-1252", "utf-16le"] as const;
const delimiters = [",", ";", "\t", "|"];

/** How the file was read, with its first lines below: a wrong guess is seen at once and corrected here. */
export function StepReading({ state, actions }: StepProps) {
  const { t } = useShop();
  const { inspection, settings } = state;
  if (inspection === null || settings === null) return null;
  const set = (over: Partial<ImportSettings>) => void actions.correct({ ...settings, ...over });
  const isCsv = inspection.kind === "csv";
  const marks = delimiters.includes(settings.delimiter) ? delimiters : [...delimiters, settings.delimiter];
  return (
    <>
      <p className={styles.lead}>
        {inspection.recognised === null ? null : <b>{t("rates.wizard.recognised", { name: inspection.recognised })} </b>}
        {t("rates.wizard.detected")}
      </p>
      <div className={styles.settings}>
        {isCsv ? (
          <>
            <Select
              label={t("rates.wizard.encoding")}
              allowDeselect={false}
              data={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
              value={settings.encoding}
              onChange={(value) => set({ encoding: encodings.find((each) => each === value) ?? "utf-8" })}
            />
            <Select
              label={t("rates.wizard.delimiter")}
              allowDeselect={false}
              data={marks.map((value) => ({ value, label: value === "\t" ? t("rates.wizard.tab") : value }))}
              value={settings.delimiter}
              onChange={(value) => set({ delimiter: value ?? "," })}
            />
          </>
        ) : (
          <Select
            label={t("rates.wizard.sheet")}
            allowDeselect={false}
            data={inspection.sheets.map((label, place) => ({ value: String(place), label }))}
            value={String(settings.sheet)}
            onChange={(value) => set({ sheet: Number(value) })}
          />
        )}
        <Select
          label={t("rates.wizard.decimal")}
          allowDeselect={false}
          data={[
            { value: ",", label: t("rates.wizard.comma") },
            { value: ".", label: t("rates.wizard.point") },
          ]}
          value={settings.decimal}
          onChange={(value) => set({ decimal: value === "," ? "," : "." })}
        />
        <Select
          label={t("rates.wizard.dates")}
          allowDeselect={false}
          data={(["dmy", "mdy"] as const).map((value) => ({ value, label: t(`rates.wizard.${value}`) }))}
          value={settings.dates}
          onChange={(value) => set({ dates: value === "mdy" ? "mdy" : "dmy" })}
        />
        <Select
          label={t("rates.wizard.layout")}
          allowDeselect={false}
          data={importLayouts.map((value) => ({ value, label: t(`rates.wizard.layouts.${value}`) }))}
          value={settings.layout}
          onChange={(value) => set({ layout: importLayouts.find((each) => each === value) ?? "plain" })}
        />
        <NumberInput
          label={t("rates.wizard.skipLines")}
          min={0}
          max={50}
          allowDecimal={false}
          value={settings.skipLines}
          onChange={(value) => set({ skipLines: Number(value) || 0 })}
        />
      </div>
      <Checkbox
        className={styles.check ?? ""}
        label={t("rates.wizard.header")}
        checked={settings.header}
        onChange={(event) => set({ header: event.currentTarget.checked })}
      />
      <SampleTable inspection={inspection} />
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} onClick={() => actions.put({ step: "file", trouble: null })}>
          {t("rates.wizard.back")}
        </button>
        <button type="button" className={dialog.button} data-kind="go" data-autofocus onClick={() => actions.put({ step: "columns" })}>
          {t("rates.wizard.next")}
        </button>
      </div>
    </>
  );
}
