import { useState } from "react";
import type { PersonView } from "../../../shared/contract/people-view.ts";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import card from "../../components/card/card.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import table from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { RecoveryCodeDialog } from "./recovery-code-dialog.tsx";
import styles from "./settings.module.css";

/** Who may sign in: listed, made, changed, left out, signed out. */
export function PeopleCard() {
  const { t } = useShop();
  const core = useCore();
  const stamp = useLive((state) => String(state.counterStamp));
  const [changes, setChanges] = useState(0);
  const [edited, setEdited] = useState<PersonView | "new" | null>(null);
  const [coded, setCoded] = useState<PersonView | null>(null);
  const people = useAnswer((client) => client.people.list(), `${stamp} ${changes}`);
  const signOut = async (person: PersonView) => {
    const intention = `sign out everywhere ${person.id}`;
    const operationId = operationIds.idFor(intention);
    const answer = await ask(core, (client) => client.people.signOutEverywhere({ id: person.id, operationId }));
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "settings.signedOut", params: { name: person.name } } });
  };
  return (
    <section className={card.card} aria-label={t("settings.people")}>
      <div className={styles.cardHead}>
        <h2>{t("settings.people")}</h2>
        <button type="button" className={styles.go} onClick={() => setEdited("new")}>
          <Icon name="plus" size={16} />
          {t("settings.add")}
        </button>
      </div>
      <p>{t("settings.peopleHelp")}</p>
      {people?.length === 0 ? <p className={table.empty}>{t("settings.noPeople")}</p> : null}
      <ul className={styles.people}>
        {people?.map((person) => (
          <li key={person.id} data-inactive={!person.active || undefined}>
            <Icon name="person" size={18} />
            <span>
              <b>{person.name}</b>
              <small>{[t(`role.${person.role}`), ...stateWords(person, t)].join(" · ")}</small>
            </span>
            {person.role === "owner" && person.active && person.hasPin ? (
              <button
                type="button"
                className={button.small}
                aria-label={t("recoveryCode.of", { name: person.name })}
                onClick={() => setCoded(person)}
              >
                {t("recoveryCode.title")}
              </button>
            ) : null}
            <button type="button" className={button.small} onClick={() => void signOut(person)}>
              {t("settings.signOutEverywhere")}
            </button>
            <button
              type="button"
              className={button.small}
              aria-label={`${t("settings.edit")} ${person.name}`}
              onClick={() => setEdited(person)}
            >
              <Icon name="edit" size={14} />
              {t("settings.edit")}
            </button>
          </li>
        ))}
      </ul>
      {coded === null ? null : <RecoveryCodeDialog person={coded} onClose={() => setCoded(null)} />}
      {edited === null ? null : (
        <PersonDialog
          person={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            setChanges(changes + 1);
          }}
        />
      )}
    </section>
  );
}

function stateWords({ active, hasPin, waitMs }: PersonView, t: ReturnType<typeof useShop>["t"]): readonly string[] {
  return [
    t(active ? "settings.active" : "settings.inactive"),
    ...(hasPin ? [] : [t("settings.noPin")]),
    ...(waitMs > 0 ? [t("settings.waits", { seconds: Math.ceil(waitMs / 1000) })] : []),
  ];
}
