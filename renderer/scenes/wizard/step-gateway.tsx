import { NumberInput, Select, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { gatewayBrands, type SetupAnswers } from "../../../shared/contract/setup-view.ts";
import button from "../../components/button/button.module.css";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { GatewaySheet } from "./gateway-sheet.tsx";
import { GatewayWait } from "./gateway-wait.tsx";
import type { StepProps } from "./step-props.ts";

type Cabins = NonNullable<SetupAnswers["cabins"]>;

const CABINS_MAX = 96;
const LOOK_EVERY_MS = 3_000;

/** How many cabins, and then what is typed into the gateway, with the ports as they register. */
export function StepGateway(props: StepProps) {
  const { cabins } = props.setup.state.answers;
  const [isEditing, setEditing] = useState(cabins === undefined);
  const isSettled = cabins !== undefined && !props.setup.isBusy;
  if (isEditing || !isSettled) return <CabinsForm {...props} onKept={() => setEditing(false)} />;
  return <Settings {...props} cabins={cabins} onChange={() => setEditing(true)} />;
}

function CabinsForm({ setup, onBack, onKept }: StepProps & { readonly onKept: () => void }) {
  const { t } = useShop();
  const { answers, addresses } = setup.state;
  const [form, setForm] = useState<Cabins>(
    () => answers.cabins ?? { count: 8, names: {}, brand: "grandstream", bind: addresses[0]?.address ?? "127.0.0.1" },
  );
  const put = (over: Partial<Cabins>) => setForm((before) => ({ ...before, ...over }));
  const isReady = form.count >= 1 && form.count <= CABINS_MAX;
  const save = async () => {
    if (await setup.answer({ step: "gateway", answer: form })) onKept();
  };
  return (
    <WizardCard
      title={t("setup.steps.gateway")}
      help={t("setup.gateway.help")}
      isBusy={setup.isBusy}
      onBack={onBack}
      action={{ words: t("setup.next"), isReady, onAct: () => void save() }}
    >
      <div className={styles.fields}>
        <NumberInput
          label={t("setup.gateway.count")}
          min={1}
          max={CABINS_MAX}
          allowDecimal={false}
          value={form.count}
          onChange={(count) => put({ count: Number(count) })}
        />
        <Select
          label={t("setup.gateway.brand")}
          allowDeselect={false}
          data={gatewayBrands.map((value) => ({ value, label: t(`setup.gateway.brands.${value}`) }))}
          value={form.brand}
          onChange={(chosen) => put({ brand: gatewayBrands.find((brand) => brand === chosen) ?? form.brand })}
        />
        <Select
          label={t("setup.gateway.address")}
          allowDeselect={false}
          data={addresses.map(({ address, name, isLoopback }) => ({
            value: address,
            label: isLoopback ? t("setup.gateway.thisMachine", { address }) : `${address} · ${name}`,
          }))}
          value={form.bind}
          onChange={(bind) => bind !== null && put({ bind })}
        />
      </div>
      <p className={styles.note}>{t("setup.gateway.addressHelp")}</p>
      <Names form={form} onPut={put} />
    </WizardCard>
  );
}

function Names({ form: { count, names }, onPut }: { readonly form: Cabins; readonly onPut: (over: Partial<Cabins>) => void }) {
  const { t } = useShop();
  const put = (number: number, name: string) => {
    const { [String(number)]: _before, ...others } = names;
    onPut({ names: name.trim() === "" ? others : { ...others, [String(number)]: name } });
  };
  return (
    <details className={styles.group}>
      <summary>
        {t("setup.gateway.names")} · {t("setup.optional")}
      </summary>
      <div className={styles.fields}>
        {Array.from({ length: Math.min(Math.max(count, 0), CABINS_MAX) }, (_, index) => index + 1).map((number) => (
          <TextInput
            key={number}
            label={t("setup.gateway.nameOf", { number })}
            maxLength={40}
            value={names[String(number)] ?? ""}
            onChange={(event) => put(number, event.currentTarget.value)}
          />
        ))}
      </div>
    </details>
  );
}

/** A refused registration is no news of the core's: it is looked for while ports are missing. */
function useLookingFor({ state, tell }: StepProps["setup"]): void {
  const isMissing = state.lines.some(({ line }) => line !== "registered");
  useEffect(() => {
    if (!isMissing) return;
    const timer = setInterval(() => void tell((client) => client.setup.state()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isMissing, tell]);
}

function Settings({ setup, onBack, onNext, cabins, onChange }: StepProps & { readonly cabins: Cabins; readonly onChange: () => void }) {
  const { t } = useShop();
  useLookingFor(setup);
  return (
    <WizardCard
      title={t("setup.gateway.sheet")}
      help={t("setup.gateway.sheetHelp")}
      isBusy={false}
      onBack={onBack}
      action={{ words: t("setup.goOn"), isReady: true, onAct: onNext }}
      others={
        <button type="button" className={button.medium} onClick={onChange}>
          {t("setup.gateway.change")}
        </button>
      }
    >
      <GatewayWait state={setup.state} />
      <GatewaySheet brand={cabins.brand} run={setup.state.run} />
    </WizardCard>
  );
}
