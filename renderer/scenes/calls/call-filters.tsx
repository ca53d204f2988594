import { Select, TextInput } from "@mantine/core";
import { callStates } from "../../../shared/contract/call-view.ts";
import { useLive } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { type CallFilterForm, isBadDate, isFiltered, NO_FILTER } from "./call-filter.ts";
import styles from "./calls.module.css";

/** So many shifts back can be chosen by their number; older calls are found by their day. */
const SHIFTS_OFFERED = 30;
const SEARCH_MAX = 40;

interface CallFiltersProps {
  readonly form: CallFilterForm;
  readonly onChange: (form: CallFilterForm) => void;
}

/** What the list is narrowed to, beside the cabin. */
export function CallFilters({ form, onChange }: CallFiltersProps) {
  const { t } = useShop();
  const put = (over: Partial<CallFilterForm>) => onChange({ ...form, ...over });
  return (
    <div className={styles.filters}>
      <TextInput
        className={styles.search ?? ""}
        size="xs"
        type="search"
        aria-label={t("callList.search")}
        placeholder={t("callList.search")}
        leftSection={<Icon name="search" size={14} />}
        maxLength={SEARCH_MAX}
        value={form.search}
        onChange={(event) => put({ search: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={165}
        clearable
        aria-label={t("calls.result")}
        placeholder={t("callList.anyState")}
        data={callStates.map((state) => ({ value: state, label: t(`call.${state}`) }))}
        value={form.state}
        onChange={(value) => put({ state: callStates.find((state) => state === value) ?? null })}
      />
      <Select
        size="xs"
        w={170}
        clearable
        aria-label={t("calls.charge")}
        placeholder={t("callList.anyCharge")}
        data={(["charged", "uncharged"] as const).map((value) => ({ value, label: t(`calls.${value}`) }))}
        value={form.charged}
        onChange={(value) => put({ charged: value === "charged" || value === "uncharged" ? value : null })}
      />
      <ShiftSelect shift={form.shift} onShift={(shift) => put({ shift })} />
      <DayField label={t("callList.from")} text={form.from} onText={(from) => put({ from })} />
      <DayField label={t("callList.to")} text={form.to} onText={(to) => put({ to })} />
      {isFiltered(form) ? (
        <button type="button" className={button.small} onClick={() => onChange(NO_FILTER)}>
          <Icon name="close" size={14} />
          {t("callList.clear")}
        </button>
      ) : null}
    </div>
  );
}

interface ShiftSelectProps {
  readonly shift: string | null;
  readonly onShift: (shift: string | null) => void;
}

function ShiftSelect({ shift, onShift }: ShiftSelectProps) {
  const { t, format } = useShop();
  const now = useLive((state) => state.shift);
  const shifts = useAnswer((client) => client.shifts.list({ size: SHIFTS_OFFERED }), `${now?.id ?? ""}`);
  const words = (number: number, openedAt: string, closedAt: string | null) =>
    closedAt === null
      ? t("callList.shiftOpen", { number: format.count(number) })
      : t("callList.shift", { number: format.count(number), time: format.date(openedAt) });
  return (
    <Select
      size="xs"
      w={175}
      clearable
      searchable
      aria-label={t("nav.shift")}
      placeholder={t("callList.anyShift")}
      data={(shifts?.rows ?? []).map(({ id, number, openedAt, closedAt }) => ({ value: id, label: words(number, openedAt, closedAt) }))}
      value={shift}
      onChange={onShift}
    />
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function DayField({ label, text, onText }: DayFieldProps) {
  const { t, format } = useShop();
  const isBad = isBadDate(text, format.dates.order);
  return (
    <TextInput
      className={styles.day ?? ""}
      size="xs"
      aria-label={label}
      placeholder={label}
      inputMode="numeric"
      title={isBad ? t("callList.badDate", { place: format.datePlace }) : format.datePlace}
      error={isBad}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
