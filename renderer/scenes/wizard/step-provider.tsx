import { Checkbox, PasswordInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { type SetupProvider, setupProviderSchema } from "../../../shared/contract/setup-view.ts";
import button from "../../components/button/button.module.css";
import { Choice } from "../../components/wizard/choice.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { StepProps } from "./step-props.ts";
import { TrunkCheck } from "./trunk-check.tsx";

const NEW: SetupProvider = { server: "", username: "", register: true, codecs: ["alaw", "ulaw"], form: "dialled" };

/** The orders of codecs carriers ask for, the commonest first. */
const codecOrders = ["alaw,ulaw", "ulaw,alaw", "alaw", "ulaw", "g722,alaw,ulaw", "gsm,alaw,ulaw"] as const;

/** The account calls go out by: told, put in force, and then asked whether it answers. */
export function StepProvider({ setup, onBack, onNext }: StepProps) {
  const { t } = useShop();
  const { provider } = setup.state.answers;
  const [isEditing, setEditing] = useState(provider == null);
  if (isEditing || setup.isBusy || provider == null)
    return <ProviderForm {...{ setup, onBack, onNext }} onKept={() => setEditing(false)} />;
  return (
    <WizardCard
      title={`${t("setup.steps.provider")} · ${provider.server}`}
      help={t("setup.provider.help")}
      isBusy={false}
      onBack={onBack}
      action={{ words: t("setup.goOn"), isReady: true, onAct: onNext }}
      others={
        <button type="button" className={button.medium} onClick={() => setEditing(true)}>
          {t("setup.gateway.change")}
        </button>
      }
    >
      <TrunkCheck run={setup.state.run} />
    </WizardCard>
  );
}

function ProviderForm({ setup, onBack, onNext, onKept }: Omit<StepProps, "onGo"> & { readonly onKept: () => void }) {
  const { t } = useShop();
  const { answers, hasProviderSecret } = setup.state;
  const [form, setForm] = useState<SetupProvider>(() => answers.provider ?? NEW);
  const [secret, setSecret] = useState("");
  const put = (over: Partial<SetupProvider>) => setForm((before) => ({ ...before, ...over }));
  const username = form.username?.trim() ?? "";
  const answer = setupProviderSchema.safeParse({ ...form, username: username === "" ? null : username });
  // Whoever registers needs a name and a secret.
  const hasAccount = !form.register || (username !== "" && (secret !== "" || hasProviderSecret));
  const save = async () => {
    if (!answer.success) return;
    if (await setup.answer({ step: "provider", answer: answer.data, ...(secret === "" ? {} : { secret }) })) onKept();
  };
  const later = async () => {
    if (await setup.answer({ step: "provider", answer: null })) onNext();
  };
  return (
    <WizardCard
      title={t("setup.steps.provider")}
      help={t("setup.provider.help")}
      isBusy={setup.isBusy}
      onBack={onBack}
      action={{ words: t("setup.next"), isReady: answer.success && hasAccount, onAct: () => void save() }}
      others={
        <button type="button" className={button.medium} disabled={setup.isBusy} onClick={() => void later()}>
          {t("setup.later")}
        </button>
      }
    >
      <div className={styles.fields}>
        <TextInput
          label={t("setup.provider.server")}
          placeholder={t("setup.provider.serverHelp")}
          required
          maxLength={190}
          spellCheck={false}
          value={form.server}
          onChange={(event) => put({ server: event.currentTarget.value })}
        />
        <TextInput
          label={t("setup.provider.username")}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          value={form.username ?? ""}
          onChange={(event) => put({ username: event.currentTarget.value })}
        />
        <PasswordInput
          label={t("setup.provider.secret")}
          maxLength={200}
          autoComplete="new-password"
          placeholder={hasProviderSecret ? t("setup.provider.secretKept") : ""}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("pin.show") }}
        />
      </div>
      <Checkbox
        label={t("setup.provider.register")}
        checked={form.register}
        onChange={(event) => put({ register: event.currentTarget.checked })}
      />
      <ProviderNumbers form={form} put={put} />
    </WizardCard>
  );
}

function ProviderNumbers({ form, put }: { readonly form: SetupProvider; readonly put: (over: Partial<SetupProvider>) => void }) {
  const { t } = useShop();
  const codecs = form.codecs.join(",");
  return (
    <>
      <Choice
        label={t("setup.provider.form")}
        value={form.form}
        choices={[
          { value: "dialled", label: t("setup.provider.formDialled") },
          { value: "e164", label: t("setup.provider.formE164") },
        ]}
        onChoose={(chosen) => put({ form: chosen })}
      />
      <div className={styles.fields}>
        <Select
          label={t("setup.provider.codecs")}
          allowDeselect={false}
          data={codecOrders.map((value) => ({ value, label: value.replaceAll(",", ", ") }))}
          value={codecs}
          onChange={(chosen) => put({ codecs: (chosen ?? codecs).split(",") as SetupProvider["codecs"] })}
        />
      </div>
    </>
  );
}
