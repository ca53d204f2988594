import { PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PersonView } from "../../../shared/contract/people-view.ts";
import { pinDigitsMin } from "../../../shared/contract/pin-digits.ts";
import type { SetupPeople } from "../../../shared/contract/setup-view.ts";
import { askQuietly } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import { CheckLine } from "../../components/wizard/check-line.tsx";
import { Choice } from "../../components/wizard/choice.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { refusalWords } from "../../shop/refusal-words.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { codeOfOwner, type OwnerCode, OwnerCodeCard } from "./owner-code.tsx";
import type { StepProps } from "./step-props.ts";

interface NewPerson {
  readonly key: number;
  readonly role: "owner" | "cashier";
  readonly name: string;
  readonly pin: string;
  readonly trouble: string | null;
}

type Shift = SetupPeople["shift"];

/** The owner and the cashiers with their PINs, then the owner's code on paper; or nobody yet. */
export function StepPeople(props: StepProps) {
  const { setup, onNext } = props;
  const core = useCore();
  const stamp = useLive((state) => String(state.counterStamp));
  const people = useAnswer((client) => client.people.list(), stamp);
  const [told, setTold] = useState<(OwnerCode & { readonly shift: Shift }) | null>(null);
  const goOn = async (shift: Shift) => {
    if (await setup.answer({ step: "people", answer: { later: false, shift } })) onNext();
  };
  const written = async (shift: Shift) => {
    const made = await codeOfOwner(core);
    if (made === null) await goOn(shift);
    else setTold({ ...made, shift });
  };
  if (told !== null) return <OwnerCodeCard {...told} isBusy={setup.isBusy} onKept={() => void goOn(told.shift)} />;
  const able = people?.filter(({ active, hasPin }) => active && hasPin);
  return able === undefined ? null : <People {...props} people={able} onWritten={written} />;
}

interface PeopleProps extends StepProps {
  readonly people: readonly PersonView[];
  /** Everybody is in the book. */
  readonly onWritten: (shift: Shift) => Promise<void>;
}

function People({ setup, onBack, onNext, people, onWritten }: PeopleProps) {
  const { t } = useShop();
  const core = useCore();
  const [shift, setShift] = useState(setup.state.answers.people?.shift ?? "required");
  const [rows, setRows] = useState<readonly NewPerson[]>(() => (people.length > 0 ? [] : [emptyRow(1, "owner"), emptyRow(2, "cashier")]));
  const [isWriting, setWriting] = useState(false);
  const put = (key: number, over: Partial<NewPerson>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...over } : row)));
  // A row nobody began is no person.
  const begun = rows.filter(({ name, pin }) => name.trim() !== "" || pin !== "");
  const hasOwner = people.some(({ role }) => role === "owner") || begun.some(({ role }) => role === "owner");
  const isReady = hasOwner && begun.every(({ name, pin, role }) => name.trim() !== "" && pin.length >= pinDigitsMin(role));
  const save = async () => {
    setWriting(true);
    if (await writePeople()) await onWritten(shift);
    setWriting(false);
  };
  const writePeople = async () => {
    for (const { key, name, role, pin } of begun) {
      const intention = `wizard person ${key} ${name} ${role} ${pin.length}`;
      const answer = await askQuietly(core, (client) =>
        client.people.put({ operationId: operationIds.idFor(intention), name: name.trim(), role, pin, active: true }),
      );
      if (!answer.ok) {
        const { code } = answer.refusal;
        put(key, { trouble: code === "people/weak-pin" ? t("setup.people.weak") : refusalWords(code, t) });
        return false;
      }
      operationIds.done(intention);
      setRows((before) => before.filter((row) => row.key !== key));
    }
    return true;
  };
  const later = async () => {
    if (await setup.answer({ step: "people", answer: { later: true, shift: "automatic" } })) onNext();
  };
  return (
    <WizardCard
      title={t("setup.steps.people")}
      help={t("setup.people.help")}
      isBusy={setup.isBusy || isWriting}
      onBack={onBack}
      action={{ words: t("setup.next"), isReady, onAct: () => void save() }}
      others={
        people.length > 0 ? null : (
          <button type="button" className={button.medium} disabled={setup.isBusy} onClick={() => void later()}>
            {t("setup.people.laterAction")}
          </button>
        )
      }
    >
      {people.length === 0 ? null : (
        <ul className={styles.checks}>
          {people.map(({ id, name, role }) => (
            <CheckLine key={id} state="good">
              {t("setup.people.exists", { name, role: t(`role.${role}`) })}
            </CheckLine>
          ))}
        </ul>
      )}
      {rows.map((row) => (
        <PersonRow
          key={row.key}
          row={row}
          onPut={(over) => put(row.key, { trouble: null, ...over })}
          onRemove={row.role === "owner" ? null : () => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <button
          type="button"
          className={button.medium}
          onClick={() => setRows([...rows, emptyRow(Math.max(0, ...rows.map(({ key }) => key)) + 1, "cashier")])}
        >
          {t("setup.people.add")}
        </button>
      </div>
      <Choice
        label={t("setup.people.shift")}
        value={shift}
        choices={[
          { value: "required", label: t("setup.people.shiftRequired") },
          { value: "automatic", label: t("setup.people.shiftAutomatic") },
        ]}
        onChoose={setShift}
      />
    </WizardCard>
  );
}

interface PersonRowProps {
  readonly row: NewPerson;
  readonly onPut: (over: Partial<NewPerson>) => void;
  readonly onRemove: (() => void) | null;
}

function PersonRow({ row: { role, name, pin, trouble }, onPut, onRemove }: PersonRowProps) {
  const { t } = useShop();
  const short = pin !== "" && pin.length < pinDigitsMin(role) ? t("setup.people.short") : null;
  const who = t(`setup.people.${role}`);
  return (
    <fieldset className={styles.person} aria-label={who}>
      <b>{who}</b>
      <TextInput
        aria-label={`${t("setup.people.name")} · ${who}`}
        placeholder={t("setup.people.name")}
        maxLength={60}
        value={name}
        onChange={(event) => onPut({ name: event.currentTarget.value })}
      />
      <PasswordInput
        aria-label={`${t("setup.people.pin")} · ${who}`}
        placeholder={t(role === "owner" ? "setup.people.ownerPin" : "setup.people.cashierPin")}
        inputMode="numeric"
        autoComplete="new-password"
        value={pin}
        error={trouble ?? short}
        onChange={(event) => onPut({ pin: event.currentTarget.value.replace(/\D/g, "").slice(0, 12) })}
        visibilityToggleButtonProps={{ "aria-label": t("pin.show") }}
      />
      {onRemove === null ? null : (
        <button type="button" className={button.medium} onClick={onRemove}>
          {t("setup.people.remove")}
        </button>
      )}
    </fieldset>
  );
}

function emptyRow(key: number, role: NewPerson["role"]): NewPerson {
  return { key, role, name: "", pin: "", trouble: null };
}
