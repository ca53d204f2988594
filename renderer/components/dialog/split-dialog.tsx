import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { addMicros, type Micros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";
import list from "./split-dialog.module.css";

/** The lines of an account that go to another. */
export interface SplitLines {
  readonly calls: readonly string[];
  readonly items: readonly string[];
}

interface SplitDialogProps {
  readonly title: string;
  readonly account: Pick<AccountView, "calls" | "items" | "deposit">;
  /** By what the new account is found again, until somebody writes another. */
  readonly name: string;
  readonly onSplit: (lines: SplitLines, name: string) => void;
  readonly onClose: () => void;
}

const NAME_MAX = 60;

/** Which calls and items were another person's, and whose account they become. What is held for the account stays with it. */
export function SplitDialog({ title, account, name: usual, onSplit, onClose }: SplitDialogProps) {
  const { t, format } = useShop();
  const lines = linesOf(account);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState(usual);
  const gone = lines.filter(({ id }) => chosen.includes(id));
  const amount = addMicros(...gone.map((line) => line.amount));
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  const idsOf = (kind: keyof SplitLines) => gone.filter((line) => line.kind === kind).map(({ id }) => id);
  const isReady = amount > 0 && name.trim() !== "";
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onSplit({ calls: idsOf("calls"), items: idsOf("items") }, name.trim());
        }}
      >
        <p className={styles.help}>
          {t("accounts.splitHelp")} {wireMicros(account.deposit) > 0 ? t("accounts.splitDeposit") : null}
        </p>
        <fieldset className={list.choices} aria-label={t("accounts.splitLines")}>
          {lines.map((line, index) => (
            <Checkbox
              key={line.id}
              data-autofocus={index === 0 || undefined}
              checked={chosen.includes(line.id)}
              onChange={() => toggle(line.id)}
              label={
                <span className={list.choice}>
                  <span>
                    {line.words} <small>{format.time(line.at)}</small>
                  </span>
                  <b>{format.money(line.amount)}</b>
                </span>
              }
            />
          ))}
        </fieldset>
        <TextInput label={t("money.parkName")} value={name} maxLength={NAME_MAX} onChange={(event) => setName(event.currentTarget.value)} />
        <DialogFoot action={t("accounts.splitAction", { amount: format.money(amount) })} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}

interface Line {
  readonly kind: keyof SplitLines;
  readonly id: string;
  readonly words: string;
  readonly at: string;
  readonly amount: Micros;
}

/** The calls first, oldest first, as in the till; then what else is owed. */
function linesOf({ calls, items }: SplitDialogProps["account"]): readonly Line[] {
  return [
    ...calls.map(({ id, destination, answeredAt, authorisedAt, price }) => ({
      ...{ kind: "calls" as const, id, words: destination, at: answeredAt ?? authorisedAt, amount: wireMicros(price) },
    })),
    ...items.map(({ id, name, quantity, at, amount }) => ({
      ...{ kind: "items" as const, id, words: quantity === 1 ? name : `${name} × ${quantity}`, at, amount: wireMicros(amount) },
    })),
  ];
}
