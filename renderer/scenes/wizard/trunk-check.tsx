import { useCallback, useEffect, useState } from "react";
import type { TrunkCheckView } from "../../../shared/contract/setup-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { askQuietly } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import button from "../../components/button/button.module.css";
import { CheckLine } from "../../components/wizard/check-line.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";

/** What the carrier says at this moment, in ticks; asked when the step is seen and as often as wanted. */
export function TrunkCheck({ run }: { readonly run: string }) {
  const { t } = useShop();
  const core = useCore();
  const [found, setFound] = useState<TrunkCheckView | "asking" | "failed">("asking");
  const check = useCallback(async () => {
    setFound("asking");
    const answer = await askQuietly(core, (client) => client.setup.checkTrunk());
    setFound(answer.ok ? answer.value : "failed");
  }, [core]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another core asks another switch.
  useEffect(() => void check(), [check, run]);
  return (
    <>
      <ul className={styles.checks} aria-live="polite">
        {found === "asking" ? <CheckLine state="waiting">{t("setup.provider.checking")}</CheckLine> : null}
        {found === "failed" ? <CheckLine state="bad">{t("setup.provider.silent")}</CheckLine> : null}
        {typeof found === "string" ? null : <Ticks found={found} t={t} />}
      </ul>
      <div>
        <button type="button" className={button.medium} disabled={found === "asking"} onClick={() => void check()}>
          {t("setup.provider.check")}
        </button>
      </div>
    </>
  );
}

function Ticks({ found, t }: { readonly found: TrunkCheckView; readonly t: Translate }) {
  const { nameKnown, answers, roundTripMs, registration } = found;
  return (
    <>
      <CheckLine state={nameKnown ? "good" : "bad"}>{t(nameKnown ? "setup.provider.nameKnown" : "setup.provider.nameUnknown")}</CheckLine>
      <CheckLine state={answers ? "good" : "bad"}>
        {answers ? t("setup.provider.answers", { ms: Math.max(1, Math.round(roundTripMs ?? 0)) }) : t("setup.provider.silent")}
      </CheckLine>
      <CheckLine
        state={{ registered: "good", rejected: "bad", waiting: "warn", "not-wanted": "good" }[registration] as "good" | "bad" | "warn"}
      >
        {t(registrationWords[registration])}
      </CheckLine>
    </>
  );
}

const registrationWords = {
  registered: "setup.provider.registered",
  rejected: "setup.provider.rejected",
  waiting: "setup.provider.registrationWaits",
  "not-wanted": "setup.provider.notWanted",
} as const;
