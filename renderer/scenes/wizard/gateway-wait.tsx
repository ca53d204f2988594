import type { SetupView } from "../../../shared/contract/setup-view.ts";
import { CheckLine } from "../../components/wizard/check-line.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";

/** How many ports are there, and while none is: what was received, and where to look. */
export function GatewayWait({ state: { lines, refused, answers, sipPort } }: { readonly state: SetupView }) {
  const { t } = useShop();
  const registered = lines.filter(({ line }) => line === "registered").length;
  const total = lines.length;
  return (
    <ul className={styles.checks} aria-live="polite">
      <CheckLine state={registered === 0 ? "waiting" : registered === total ? "good" : "warn"}>
        {registered === 0 ? t("setup.gateway.waiting") : t("setup.gateway.registered", { count: registered, total })}
      </CheckLine>
      {registered === total ? null : (
        <>
          {refused.map((phone) => (
            <CheckLine key={`${phone.address} ${phone.user} ${phone.why}`} state="bad">
              {refusedWords(phone, t)}
            </CheckLine>
          ))}
          <CheckLine state="waiting">{t("setup.gateway.causes", { address: answers.cabins?.bind ?? "", port: sipPort })}</CheckLine>
        </>
      )}
    </ul>
  );
}

function refusedWords({ user, address, why }: SetupView["refused"][number], t: ReturnType<typeof useShop>["t"]): string {
  const key = why === "wrong-secret" ? "wrongSecret" : "unknownUser";
  return user === null ? t(`setup.gateway.${key}`, { address }) : t(`setup.gateway.${key}Of`, { address, user });
}
