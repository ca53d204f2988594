import { useState } from "react";
import type { BookView } from "../../../shared/contract/book-contract.ts";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import type { TimbreClient } from "../../client/timbre-client.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import card from "../../components/card/card.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./settings.module.css";

type Work = "verify" | "backup" | "drill";

/** The book: where its chain stands, when it was last gone through, its copies, and whether one of them was ever tried. */
export function BookCard({ isOwner }: { readonly isOwner: boolean }) {
  const { t, format } = useShop();
  const core = useCore();
  const stamp = useLive((state) => `${state.counterStamp} ${state.lastSale?.id ?? ""}`);
  const state = useAnswer((client) => client.book.state(), stamp);
  const [told, setTold] = useState<BookView | null>(null);
  const [working, setWorking] = useState<Work | null>(null);
  const work = async (kind: Work, request: (client: TimbreClient) => Promise<BookView>) => {
    setWorking(kind);
    const answer = await ask(core, request);
    setWorking(null);
    if (answer.ok) setTold(answer.value);
  };
  const book = told !== null && state !== null && told.entries >= state.entries ? told : state;
  if (book === null) return null;
  const { verified, backups } = book;
  const warnings = (["sameDisk", "keyOnlyHere"] as const).filter((each) => backups.folder !== null && backups[each] === true);
  return (
    <section className={card.card} aria-label={t("settings.book")}>
      <h2>{t("settings.book")}</h2>
      <p>{t("settings.bookHelp")}</p>
      <dl className={styles.facts}>
        <Fact name={t("settings.head")} value={book.head} />
        <Fact name={t("settings.entriesLabel")} value={format.count(book.entries)} />
        <Fact name={t("settings.epoch")} value={String(book.epoch)} />
        <Fact name={t("settings.verified")} value={verifiedWords(verified)} isBad={verified?.ok === false} />
        <Fact name={t("settings.folder")} value={backups.folder ?? t("settings.noFolder")} isBad={backups.folder === null} />
        <Fact
          name={t("settings.lastBackup")}
          value={
            backups.last === null
              ? t("settings.noBackup")
              : `${format.dateMinute(backups.last)} · ${t("settings.kept", { count: backups.kept })}`
          }
          isBad={backups.last === null}
        />
        <Fact name={t("settings.drill")} value={drillWords(backups.drill)} isBad={backups.drill?.ok === false} />
      </dl>
      {backups.fault === null ? null : <p className={styles.bad}>{t("settings.fault", { fault: backups.fault })}</p>}
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <Icon name="warning" size={15} />
          {t(`settings.${warning}`)}
        </p>
      ))}
      {verified?.failures.map(({ check, detail }) => (
        <p key={`${check} ${detail}`} className={`${styles.warning} ${styles.bad}`}>
          <Icon name="warning" size={15} />
          {check}: {detail}
        </p>
      ))}
      <div className={styles.acts}>
        <WorkButton
          isBusy={working === "verify"}
          words={t("settings.verifyNow")}
          onWork={() => void work("verify", (client) => client.book.verify())}
        />
        <WorkButton
          isBusy={working === "backup"}
          words={t("settings.backupNow")}
          onWork={() => void work("backup", (client) => client.book.backup())}
        />
        {isOwner ? (
          <WorkButton
            isBusy={working === "drill"}
            words={t("settings.drillNow")}
            onWork={() => void work("drill", (client) => client.book.drill())}
          />
        ) : null}
      </div>
    </section>
  );

  function verifiedWords(found: BookView["verified"]): string {
    if (found === null) return t("settings.neverVerified");
    const time = format.dateMinute(found.at);
    return found.ok ? t("settings.verifiedOk", { time }) : t("settings.verifiedBad", { count: found.failures.length, time });
  }

  function drillWords(drill: BookView["backups"]["drill"]): string {
    if (drill === null) return t("settings.noDrill");
    return t(drill.ok ? "settings.drillOk" : "settings.drillBad", { time: format.dateMinute(drill.at) });
  }
}

function Fact({ name, value, isBad = false }: { readonly name: string; readonly value: string; readonly isBad?: boolean }) {
  return (
    <div data-bad={isBad || undefined}>
      <dt>{name}</dt>
      <dd>
        {isBad ? <Icon name="warning" size={15} /> : null}
        {value}
      </dd>
    </div>
  );
}

function WorkButton({ isBusy, words, onWork }: { readonly isBusy: boolean; readonly words: string; readonly onWork: () => void }) {
  const { t } = useShop();
  return (
    <button type="button" className={button.small} disabled={isBusy} onClick={onWork}>
      {isBusy ? t("settings.working") : words}
    </button>
  );
}
