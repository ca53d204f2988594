import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PendingAccountView } from "../../../shared/contract/account-view.ts";
import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import card from "../../components/card/card.module.css";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { emptyTill } from "../../store/panel-store.ts";
import styles from "./shift.module.css";

interface StepAccountsProps {
  readonly onDone: (carried: boolean) => void;
  /** To charge one: the close begins again afterwards. */
  readonly onLeave: () => void;
}

/** Step 1: what is not paid yet. Each is charged, left pending under a name, or carried on knowingly. */
export function StepAccounts({ onDone, onLeave }: StepAccountsProps) {
  const { t } = useShop();
  const { panel } = useCore();
  const stamp = useLive(
    (state) => `${state.counterStamp} ${state.cabins.map(({ cabin }) => `${cabin.state}${cabin.account?.id ?? ""}`).join()}`,
  );
  const open = useAnswer((client) => client.shifts.unsettled(), stamp);
  if (open === null) return null;
  const accounts = [...open.cabins, ...open.pending];
  const charge = (cabin: number | null, pending: PendingAccountView | null) => {
    panel.setState({ ...emptyTill, scene: "cabins", selected: cabin, pending, zone: "till" });
    onLeave();
  };
  return (
    <section className={`${card.card} ${styles.accounts}`} aria-label={t("shift.step1")}>
      <p>{t(accounts.length === 0 ? "shift.nothingOpen" : "shift.openHelp")}</p>
      {open.talking.length === 0 ? null : (
        <p className={styles.blind}>
          <Icon name="talking" size={15} />
          {t("shift.talking", { count: open.talking.length })}
        </p>
      )}
      <ul>
        {open.cabins.map((account) => (
          <li key={account.id}>
            <b>{twoDigits(account.cabin)}</b>
            <AccountWords account={account} />
            <ParkForm cabin={account.cabin} account={account.id} />
            <button type="button" className={button.small} onClick={() => charge(account.cabin, null)}>
              {t(account.due.cash.startsWith("-") ? "money.refund" : "shift.charge")}
            </button>
          </li>
        ))}
        {open.pending.map((account) => (
          <li key={account.id}>
            <Icon name="later" size={18} />
            <AccountWords account={account} />
            <span className={styles.name}>{t("shift.parkedAs", { name: account.name })}</span>
            <button type="button" className={button.small} onClick={() => charge(null, account)}>
              {t(account.due.cash.startsWith("-") ? "money.refund" : "shift.charge")}
            </button>
          </li>
        ))}
      </ul>
      <button
        key={accounts.length === 0 ? "none" : "carry"}
        type="button"
        data-wide={accounts.length > 0 || undefined}
        className={accounts.length === 0 ? styles.go : button.medium}
        ref={focusOnMount}
        onClick={() => onDone(accounts.length > 0)}
      >
        {accounts.length === 0 ? t("shift.continue") : t("shift.carry", { count: accounts.length })}
      </button>
    </section>
  );
}

function AccountWords({ account }: { readonly account: AccountView }) {
  const { t, format } = useShop();
  return (
    <span>
      {t("tile.calls", { count: account.calls.length })} <b>{format.money(wireMicros(account.due.cash))}</b>
    </span>
  );
}

/** The account leaves its cabin under the name that is typed. */
function ParkForm({ cabin, account }: { readonly cabin: number; readonly account: string }) {
  const { t } = useShop();
  const core = useCore();
  const [name, setName] = useState("");
  const park = async (event: FormEvent) => {
    event.preventDefault();
    const intention = `park ${account} ${name}`;
    const operationId = operationIds.idFor(intention);
    const answer = await ask(core, (client) => client.accounts.park({ number: cabin, operationId, name: name.trim() }));
    if (answer.ok) operationIds.done(intention);
  };
  return (
    <form className={styles.park} onSubmit={(event) => void park(event)}>
      <TextInput
        aria-label={t("money.parkName")}
        placeholder={t("money.parkName")}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className={button.small} disabled={name.trim() === ""}>
        {t("shift.park")}
      </button>
    </form>
  );
}
