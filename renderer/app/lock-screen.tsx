import { useEffect, useState } from "react";
import type { PersonView } from "../../shared/contract/people-view.ts";
import { useCore } from "../client/core-context.tsx";
import { signIn } from "../client/sign-in.ts";
import { useAnswer } from "../client/use-answer.ts";
import button from "../components/button/button.module.css";
import { Icon } from "../components/icon/icon.tsx";
import { PeopleList } from "../components/pin/people-list.tsx";
import { PinForm } from "../components/pin/pin-form.tsx";
import { type PinTrouble, pinTrouble } from "../components/pin/pin-trouble.ts";
import { Brand } from "../components/top-bar/brand.tsx";
import { useShop } from "../shop/shop-context.tsx";
import styles from "./lock-screen.module.css";
import recover from "./recover-pin.module.css";
import { RecoverPin } from "./recover-pin.tsx";

/** Nobody is at this window: who takes it, and their PIN. Calls go on meanwhile. */
export function LockScreen() {
  const { t } = useShop();
  const people = useAnswer((client) => client.people.list(), "lock");
  const able = people?.filter(({ active, hasPin }) => active && hasPin) ?? [];
  return (
    <main className={styles.screen}>
      <h1 className="visually-hidden">{t("lock.title")}</h1>
      <div className={styles.head}>
        <Brand />
      </div>
      {able.length === 0 ? <p className={styles.nobody}>{t(people === null ? "app.loading" : "lock.nobody")}</p> : <SignIn people={able} />}
      <p className={styles.note}>
        <Icon name="talking" />
        {t("lock.callsGoOn")}
      </p>
    </main>
  );
}

function SignIn({ people }: { readonly people: readonly PersonView[] }) {
  const { t } = useShop();
  const core = useCore();
  const [picked, setPicked] = useState<string | null>(null);
  /** Each pick begins a new PIN, and has its field at hand: also that of the person who was chosen before. */
  const [picks, setPicks] = useState(0);
  const [trouble, setTrouble] = useState<PinTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** The owner who has the code at hand, and not the PIN. */
  const [recovering, setRecovering] = useState<string | null>(null);
  const chosen = people.find(({ id }) => id === picked) ?? people[0];
  const choose = (id: string) => {
    setPicked(id);
    setPicks(picks + 1);
    setTrouble(null);
  };
  usePersonKeys(people, chosen?.id ?? null, choose);
  if (chosen === undefined) return null;
  const send = async (pin: string) => {
    setBusy(true);
    const answer = await signIn(core, chosen.id, pin);
    setBusy(false);
    if (!answer.ok) setTrouble(pinTrouble(answer.refusal.code, answer.refusal.details));
  };
  return (
    <div className={styles.card}>
      <section aria-label={t("lock.who")}>
        <h2>{t("lock.who")}</h2>
        <PeopleList people={people} chosen={chosen.id} isNumbered onChoose={choose} />
        <p className={styles.hint}>{t("lock.keys")}</p>
      </section>
      {recovering === chosen.id ? (
        <RecoverPin key={chosen.id} person={chosen} onBack={() => setRecovering(null)} />
      ) : (
        <PinForm
          key={`${chosen.id} ${picks}`}
          label={t("lock.pinOf", { name: chosen.name })}
          action={t("lock.enter")}
          trouble={trouble ?? waitOf(chosen)}
          isBusy={isBusy}
          onPin={(pin) => void send(pin)}
        >
          {chosen.hasRecoveryCode ? (
            <button type="button" className={`${button.medium} ${recover.forgot}`} onClick={() => setRecovering(chosen.id)}>
              {t("recoveryCode.forgot")}
            </button>
          ) : null}
        </PinForm>
      )}
    </div>
  );
}

/** A person who tried too often before this window asked. */
function waitOf({ waitMs }: PersonView): PinTrouble | null {
  return waitMs > 0 ? pinTrouble("people/wait", { waitMs }) : null;
}

/** F1 to F9 and the arrows choose a person while the PIN has the focus: digits are always the PIN's. */
function usePersonKeys(people: readonly PersonView[], chosen: string | null, choose: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = people.findIndex(({ id }) => id === chosen);
      const byNumber = /^F([1-9])$/.exec(event.key)?.[1];
      const to = byNumber !== undefined ? Number(byNumber) - 1 : ({ ArrowDown: at + 1, ArrowUp: at - 1 }[event.key] ?? -1);
      const next = people[to];
      if (next === undefined) return;
      event.preventDefault();
      choose(next.id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [people, chosen, choose]);
}
