import { Checkbox, PasswordInput, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PersonView } from "../../../shared/contract/people-view.ts";
import { type Role, roles } from "../../../shared/contract/role.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogFoot } from "../../components/dialog/dialog-foot.tsx";
import { useShop } from "../../shop/shop-context.tsx";

interface PersonDialogProps {
  /** Null for a person to be made. */
  readonly person: PersonView | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** A person: name, rights, whether they may sign in, and a new PIN where one is typed. */
export function PersonDialog({ person, onSaved, onClose }: PersonDialogProps) {
  const { t } = useShop();
  const core = useCore();
  const [name, setName] = useState(person?.name ?? "");
  const [role, setRole] = useState<Role>(person?.role ?? "cashier");
  const [active, setActive] = useState(person?.active ?? true);
  const [pin, setPin] = useState("");
  const isPinGood = pin === "" ? person !== null : isLongEnough(pin, role);
  const isReady = name.trim() !== "" && isPinGood;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const request = { name: name.trim(), role, active, ...(person === null ? {} : { id: person.id }), ...(pin === "" ? {} : { pin }) };
    // The PIN is no part of the name of the intention: it stays in this field.
    const intention = `person ${person?.id ?? "new"} ${name} ${role} ${active} ${pin.length}`;
    const answer = await ask(core, (client) => client.people.put({ ...request, operationId: operationIds.idFor(intention) }));
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "settings.saved" } });
    onSaved();
  };
  return (
    <Dialog title={person === null ? t("settings.addTitle") : t("settings.editTitle", { name: person.name })} onClose={onClose}>
      <form className={dialog.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          label={t("settings.name")}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t("settings.role")}
          allowDeselect={false}
          data={roles.map((each) => ({ value: each, label: t(`role.${each}`) }))}
          value={role}
          onChange={(chosen) => setRole(roles.find((each) => each === chosen) ?? role)}
        />
        <PasswordInput
          label={t("settings.newPin")}
          description={person === null ? null : t("settings.pinHelp")}
          inputMode="numeric"
          autoComplete="new-password"
          value={pin}
          error={pin === "" || isPinGood ? null : t("settings.pinNeeded")}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, "").slice(0, 12))}
          visibilityToggleButtonProps={{ "aria-label": t("pin.show") }}
        />
        <Checkbox label={t("settings.active")} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
        <DialogFoot action={t("settings.save")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** Four digits for the counter, six for whoever approves; the core has the last word. */
function isLongEnough(pin: string, role: Role): boolean {
  return pin.length >= (role === "supervisor" || role === "owner" ? 6 : 4);
}
