import type { PersonView } from "../../../shared/contract/people-view.ts";
import { askQuietly } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { RecoveryCode } from "../../components/pin/recovery-code.tsx";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { useShop } from "../../shop/shop-context.tsx";

/** A code that was made and is told once. */
export interface OwnerCode {
  readonly name: string;
  readonly code: string;
}

/** Makes the recovery code of an owner who has none yet; null where everybody has theirs. */
export async function codeOfOwner(core: Core): Promise<OwnerCode | null> {
  const people = await askQuietly(core, (client) => client.people.list());
  const owner = people.ok ? people.value.find(lacksCode) : undefined;
  if (owner === undefined) return null;
  const made = await askQuietly(core, (client) => client.people.makeRecoveryCode({ person: owner.id }));
  return made.ok ? { name: owner.name, code: made.value.code } : null;
}

function lacksCode({ role, active, hasPin, hasRecoveryCode }: PersonView): boolean {
  return role === "owner" && active && hasPin && !hasRecoveryCode;
}

interface OwnerCodeCardProps extends OwnerCode {
  readonly isBusy: boolean;
  readonly onKept: () => void;
}

/** The owner's way back in without the PIN, before the wizard goes on. */
export function OwnerCodeCard({ name, code, isBusy, onKept }: OwnerCodeCardProps) {
  const { t } = useShop();
  return (
    <WizardCard
      title={t("recoveryCode.title")}
      help={t("recoveryCode.once")}
      isBusy={isBusy}
      onBack={null}
      action={{ words: t("recoveryCode.kept"), isReady: true, onAct: onKept }}
    >
      <RecoveryCode name={name} code={code} />
    </WizardCard>
  );
}
