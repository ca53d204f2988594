import { useEffect } from "react";
import type { SetupView } from "../../../shared/contract/setup-view.ts";
import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { StepProps } from "./step-props.ts";

/** Each phone that is lifted and dials says which cabin its port is in. Nothing it dials goes out. */
export function StepPhones({ setup, onBack, onNext }: StepProps) {
  const { t } = useShop();
  const { state, tell, isBusy } = setup;
  const { run, restarting, listening, lines } = state;
  useEffect(() => {
    if (!restarting && !listening) void tell((client) => client.setup.listen({ on: true }));
  }, [restarting, listening, tell]);
  // Whoever leaves this step makes calls again.
  useEffect(() => () => void tell((client) => client.setup.listen({ on: false })), [tell]);
  const paired = lines.filter(({ cabin }) => cabin !== null).length;
  const isDone = lines.length > 0 && paired === lines.length;
  const save = async () => {
    if (await setup.answer({ step: "phones" })) onNext();
  };
  return (
    <WizardCard
      title={t("setup.steps.phones")}
      help={t("setup.phones.help")}
      isBusy={isBusy}
      onBack={onBack}
      action={{ words: t(isDone ? "setup.next" : "setup.phones.skip"), isReady: true, onAct: () => void save() }}
    >
      <Lift state={state} />
      <Heard key={`${run} ${state.heard?.count}`} setup={setup} />
      <Cabins setup={setup} />
    </WizardCard>
  );
}

/** The cabin that is next, in letters one reads from the door of it. */
function Lift({ state }: { readonly state: SetupView }) {
  const { t } = useShop();
  const next = nextCabin(state);
  return (
    <div className={styles.lift} data-done={next === null || undefined} role="status">
      <b>{next === null ? t("setup.phones.allDone") : t("setup.phones.lift", { cabin: next })}</b>
      {next === null ? null : <span>{t("setup.phones.liftHelp")}</span>}
    </div>
  );
}

/** What the last phone said, and the question where it contradicts an earlier one. */
function Heard({ setup: { state, tell } }: Pick<StepProps, "setup">) {
  const { t } = useShop();
  const { heard } = state;
  if (heard === null) return null;
  const { port, cabin, alreadyAt } = heard;
  if (cabin !== null)
    return (
      <p className={styles.note} role="status">
        {t("setup.phones.heard", { cabin, port })}
      </p>
    );
  const next = nextCabin(state);
  if (alreadyAt === null)
    return (
      <p className={styles.conflict} role="alert">
        {t("setup.phones.taken")}
      </p>
    );
  return (
    <div className={styles.conflict} role="alert">
      {t("setup.phones.already", { port, cabin: alreadyAt })}
      {next === null ? null : (
        <button type="button" className={button.medium} onClick={() => void tell((client) => client.setup.pair({ cabin: next, port }))}>
          {t("setup.phones.swap", { cabin: next })}
        </button>
      )}
    </div>
  );
}

function Cabins({ setup: { state, tell } }: Pick<StepProps, "setup">) {
  const { t } = useShop();
  const next = nextCabin(state);
  return (
    <ul className={styles.cabins}>
      {Array.from({ length: state.lines.length }, (_, index) => index + 1).map((number) => {
        const line = state.lines.find(({ cabin }) => cabin === number);
        return (
          <li key={number} className={styles.cabin} data-paired={line !== undefined || undefined} data-next={number === next || undefined}>
            <b>
              {line === undefined ? null : <Icon name="check" size={16} />}
              {t("setup.phones.cabin", { number })}
            </b>
            <small>{line === undefined ? t("setup.phones.waiting") : t("setup.phones.port", { port: line.port })}</small>
            {line === undefined ? null : (
              <>
                <small>{t(`setup.phones.line.${line.line}`)}</small>
                <button
                  type="button"
                  aria-label={t("setup.phones.undo", { cabin: number })}
                  onClick={() => void tell((client) => client.setup.pair({ cabin: number, port: null }))}
                >
                  <Icon name="close" size={15} />
                </button>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function nextCabin({ lines }: SetupView): number | null {
  const taken = new Set(lines.map(({ cabin }) => cabin));
  for (let number = 1; number <= lines.length; number += 1) if (!taken.has(number)) return number;
  return null;
}
