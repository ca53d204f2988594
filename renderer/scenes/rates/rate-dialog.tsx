import { Autocomplete, SegmentedControl, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import type { RateRow } from "../../../shared/contract/rates-view.ts";
import { useCore } from "../../client/core-context.tsx";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { signSection } from "../../components/money-field/sign-section.ts";
import { groupedPrefix } from "../../components/quote-box/grouped-prefix.ts";
import { incrementSentence } from "../../components/quote-box/increment-sentence.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { problemWords } from "./problem-words.ts";
import styles from "./rate-dialog.module.css";
import {
  emptyRateForm,
  fieldOfProblem,
  type RateForm,
  type RateFormField,
  type RateFormProblems,
  rateFormOf,
  rateFormProblems,
  rateInputOfForm,
} from "./rate-form.ts";
import { exampleOf } from "./rate-preview.ts";
import { useRates } from "./rates-context.ts";
import { RefusalNote } from "./refusal-note.tsx";

/** A new rate, or all of an old one. It goes to the draft: nobody is charged by it yet. */
export function RateDialog({ row, onClose }: { readonly row: RateRow | null; readonly onClose: () => void }) {
  const { t, format, shop } = useShop();
  const core = useCore();
  const { actions } = useRates();
  const [form, setForm] = useState<RateForm>(row === null ? emptyRateForm : rateFormOf(row, format));
  const [problems, setProblems] = useState<RateFormProblems>({});
  const box = useRef<HTMLFormElement>(null);
  const set = (over: Partial<RateForm>) => {
    setForm((before) => ({ ...before, ...over }));
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in over))));
  };
  const show = (found: RateFormProblems) => {
    setProblems(found);
    const [first] = Object.keys(found);
    // What is wrong may be folded away: unfold, then go there.
    const details = box.current?.querySelector("details");
    if (details && first !== undefined && details.querySelector(`[name="${first}"]`) !== null) details.open = true;
    box.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };
  const save = async (another: boolean) => {
    const found = rateFormProblems(form, format);
    if (Object.keys(found).length > 0) return show(found);
    const replaces = row !== null && row.source === "sell" ? row.key : undefined;
    const refused = await actions.put(rateInputOfForm(form, format), replaces);
    if (refused === null) return;
    if (refused.length > 0) return show(Object.fromEntries(refused.map(({ field, code }) => [fieldOfProblem(field), code])));
    core.notices.setState({ notice: { kind: "done", text: "rates.form.saved", params: { destination: form.description } } });
    if (!another) return onClose();
    setForm({ ...emptyRateForm, unit: form.unit, first: form.first, next: form.next });
    box.current?.querySelector<HTMLInputElement>('[name="prefix"]')?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };
  const field = (name: RateFormField, help?: string) => ({
    name,
    label: t(`rates.field.${name}`),
    description: help,
    value: form[name],
    error: problems[name] === undefined ? null : problemWords(problems[name], t),
    inputWrapperOrder: ["label", "input", "description", "error"] as ("label" | "input" | "description" | "error")[],
    autoComplete: "off",
    spellCheck: false,
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [name]: event.currentTarget.value }),
  });
  const title =
    row === null
      ? t("rates.form.newTitle")
      : t("rates.form.editTitle", { destination: row.description, prefix: groupedPrefix(row.prefix) });
  return (
    <Dialog title={title} onClose={onClose} width={600}>
      <form ref={box} className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          {...field("prefix", t("rates.form.prefixHelp"))}
          inputMode="numeric"
          maxLength={20}
          data-autofocus={row === null || undefined}
        />
        <TextInput {...field("description")} maxLength={80} />
        <div className={styles.price}>
          <TextInput {...field("value")} inputMode="decimal" data-autofocus={row !== null || undefined} {...signSection(format.profile)} />
          <SegmentedControl
            aria-label={t("rates.field.unit")}
            transitionDuration={0}
            value={form.unit}
            onChange={(value) => set({ unit: value === "second" ? "second" : "minute" })}
            data={(["minute", "second"] as const).map((value) => ({ value, label: t(`rates.unit.${value}`) }))}
          />
        </div>
        <div className={styles.pair}>
          <TextInput {...field("first")} inputMode="numeric" rightSection="s" maxLength={4} />
          <TextInput {...field("next")} inputMode="numeric" rightSection="s" maxLength={4} />
        </div>
        <Sentence form={form} />
        <details className={styles.more} open={row !== null && hasMore(form)}>
          <summary>{t("rates.form.more")}</summary>
          <div className={styles.grid}>
            <TextInput {...field("connect")} inputMode="decimal" {...signSection(format.profile)} />
            <TextInput {...field("minimum")} inputMode="decimal" {...signSection(format.profile)} />
            <TextInput {...field("grace")} inputMode="numeric" rightSection="s" title={t("rates.form.graceHelp")} />
            <Autocomplete
              className={styles.full ?? ""}
              {...field("band", t("rates.form.bandHelp"))}
              maxLength={120}
              data={shop.bands}
              onChange={(band) => set({ band })}
            />
            <TextInput {...field("from")} placeholder={format.datePlace} maxLength={10} />
            <TextInput {...field("until")} placeholder={format.datePlace} maxLength={10} />
            <p className={styles.help}>{t("rates.form.datesHelp")}</p>
          </div>
        </details>
        <div className={styles.foot}>
          <RefusalNote />
        </div>
        <div className={`${dialog.foot} ${styles.foot}`}>
          <button type="button" className={dialog.button} onClick={onClose}>
            {t("rates.form.cancel")}
          </button>
          {row === null ? (
            <button type="button" className={dialog.button} onClick={() => void save(true)}>
              {t("rates.form.acceptAndNew")}
            </button>
          ) : null}
          <button type="submit" className={dialog.button} data-kind="go">
            {t("rates.form.accept")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function hasMore(form: RateForm): boolean {
  return [form.connect, form.minimum, form.grace, form.band, form.from, form.until].some((value) => value !== "");
}

/** How the seconds are counted, in a sentence, with what ten minutes come to. */
function Sentence({ form }: { readonly form: RateForm }) {
  const { t, format, shop } = useShop();
  const wrong = rateFormProblems({ ...form, prefix: "1", description: "-" }, format);
  if (wrong.first !== undefined || wrong.next !== undefined) return null;
  const input = rateInputOfForm(form, format);
  const terms = {
    unit: form.unit,
    increment: `${form.first.trim()}/${form.next.trim()}`,
    connect: input.connect ?? "0",
    minimum: input.minimum ?? "0",
    grace: Number(input.grace ?? "0"),
  };
  return (
    <p className={styles.sentence}>
      <b>{incrementSentence(terms.increment, t)}.</b>{" "}
      {Object.keys(wrong).length === 0
        ? `${t("rates.form.example", { amount: format.money(exampleOf(input.value, terms, shop, format.profile.decimals)) })}. `
        : null}
      <span>{t("rates.increment.rule")}</span>
    </p>
  );
}
