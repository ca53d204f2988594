import type { ReactNode } from "react";
import { useState } from "react";
import { type SetupStep, type SetupView, setupSteps } from "../../../shared/contract/setup-view.ts";
import { useCore } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { WizardFrame } from "../../components/wizard/wizard-frame.tsx";
import { refusalWords } from "../../shop/refusal-words.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { firstOpenStep, isAnswered, isReachable } from "./first-open-step.ts";
import { StepFirstCall } from "./step-first-call.tsx";
import { StepGateway } from "./step-gateway.tsx";
import { StepPeople } from "./step-people.tsx";
import { StepPhones } from "./step-phones.tsx";
import { StepPrices } from "./step-prices.tsx";
import { StepPrinter } from "./step-printer.tsx";
import type { StepProps } from "./step-props.ts";
import { StepProvider } from "./step-provider.tsx";
import { StepShop } from "./step-shop.tsx";
import { type Setup, useSetup } from "./use-setup.ts";

/** The tariff screen, which the wizard shows in its own place. */
interface WizardProps {
  readonly prices: ReactNode;
}

/** From an empty data folder to the first paid call. Each step is kept when it is answered. */
export function Wizard({ prices }: WizardProps) {
  const { t } = useShop();
  const { setup, isAway } = useSetup();
  if (setup === null) {
    return (
      <main className={styles.waiting}>
        <p>{t("app.loading")}</p>
        <Away isAway={isAway} isBusy={false} />
      </main>
    );
  }
  return <Steps setup={setup} isAway={isAway} prices={prices} />;
}

interface StepsProps extends WizardProps {
  readonly setup: Setup;
  readonly isAway: boolean;
}

function Steps({ setup, isAway, prices }: StepsProps) {
  const { t } = useShop();
  const { state } = setup;
  const [at, setAt] = useState<SetupStep>(() => firstOpenStep(state));
  const place = setupSteps.indexOf(at);
  const go = (step: SetupStep) => setAt(step);
  const before = setupSteps[place - 1];
  const props: StepProps = {
    setup,
    onBack: before === undefined ? null : () => go(before),
    onNext: () => go(setupSteps[place + 1] ?? at),
    onGo: go,
  };
  return (
    <WizardFrame
      places={setupSteps.map((step) => ({
        step,
        words: t(`setup.steps.${step}`),
        isDone: isAnswered(state, step),
        isOpen: isReachable(state, step),
      }))}
      at={at}
      onGo={go}
      corner={<Languages />}
      notice={
        <div className={styles.notices}>
          <Away isAway={isAway} isBusy={setup.isBusy} />
          {isAway ? null : <Trouble state={state} setup={setup} />}
        </div>
      }
    >
      <Step key={at} at={at} prices={prices} {...props} />
    </WizardFrame>
  );
}

function Step({ at, prices, ...props }: StepProps & { readonly at: SetupStep; readonly prices: ReactNode }) {
  switch (at) {
    case "shop":
      return <StepShop {...props} />;
    case "people":
      return <StepPeople {...props} />;
    case "gateway":
      return <StepGateway {...props} />;
    case "phones":
      return <StepPhones {...props} />;
    case "provider":
      return <StepProvider {...props} />;
    case "prices":
      return <StepPrices {...props} lists={prices} />;
    case "printer":
      return <StepPrinter {...props} />;
    case "first-call":
      return <StepFirstCall {...props} />;
  }
}

/** That no core answers: what happened, that nothing is lost, that it goes on by itself. Its place is there before, or it would not be read out. */
function Away({ isAway, isBusy }: { readonly isAway: boolean; readonly isBusy: boolean }) {
  const { t } = useShop();
  return (
    <div role="status">
      {isAway ? (
        <div className={styles.notice} data-mood="warn">
          <Icon name="unplugged" size={17} />
          <div>
            <b>{t(isBusy ? "setup.away.restarting" : "setup.away.lost")}</b>
            <p>{t("setup.away.goesOn")}</p>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** Why the last answers are not in force, with what the core said of it behind a fold. */
function Trouble({ state, setup: { refusal } }: { readonly state: SetupView; readonly setup: Setup }) {
  const { t } = useShop();
  const demoFault = state.demo?.fault ?? null;
  const problem = state.fault ?? demoFault ?? (typeof refusal?.details.problem === "string" ? refusal.details.problem : null);
  const code = refusal?.code ?? null;
  if (problem === null && refusal === null) return null;
  const words = state.fault !== null ? t("setup.faultTitle") : demoFault !== null ? t("setup.demo.faultTitle") : refusalWords(code, t);
  return (
    <div className={styles.notice} role="alert">
      <Icon name="warning" size={17} />
      <div>
        <b>{words}</b>
        {problem === null ? null : (
          <details open>
            <summary>{t("rates.wizard.detail")}</summary>
            <pre>{problem}</pre>
          </details>
        )}
      </div>
    </div>
  );
}

const languages = [
  ["es", "Español"],
  ["en", "English"],
] as const;

function Languages() {
  const core = useCore();
  const { language } = useShop();
  return (
    <div data-corner>
      {languages.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          onClick={() => core.preferences.setState({ language: code })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
