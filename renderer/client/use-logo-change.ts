import { useState } from "react";
import type { LogoName } from "../../shared/contract/settings-contract.ts";
import type { MessageKey } from "../../shared/i18n/translate.ts";
import { LOGO_FILE_BYTES_MAX, type LogoFault, logoFaults } from "../../shared/receipt/logo-limits.ts";
import { askQuietly, tellRefusal } from "./ask.ts";
import { base64Of } from "./base64-of.ts";
import { useCore } from "./core-context.tsx";
import { operationIds } from "./operation-ids.ts";
import type { TimbreClient } from "./timbre-client.ts";

interface LogoTrouble {
  readonly fault: LogoFault;
  /** In pixels, of a picture that is too large. */
  readonly size: Readonly<Record<string, unknown>>;
}

interface LogoChange {
  /** Why the last file was not taken; null where it was. */
  readonly trouble: LogoTrouble | null;
  put(file: File): Promise<void>;
  remove(): Promise<void>;
}

/** Puts a logo on the receipts and takes it away, each at once. */
export function useLogoChange(): LogoChange {
  const core = useCore();
  const [trouble, setTrouble] = useState<LogoTrouble | null>(null);
  const send = async (intention: string, done: MessageKey, request: (client: TimbreClient, operationId: string) => Promise<LogoName>) => {
    const answer = await askQuietly(core, (client) => request(client, operationIds.idFor(intention)));
    if (answer.ok) {
      operationIds.done(intention);
      setTrouble(null);
      core.notices.setState({ notice: { kind: "done", text: done } });
      return;
    }
    const { details } = answer.refusal;
    const fault = logoFaults.find((each) => details.reason === `logo/${each}`);
    if (fault === undefined) tellRefusal(core, answer.refusal);
    else setTrouble({ fault, size: details });
  };
  return {
    trouble,
    async put(file) {
      if (file.size > LOGO_FILE_BYTES_MAX) return setTrouble({ fault: "too-many-bytes", size: {} });
      const png = base64Of(new Uint8Array(await file.arrayBuffer()));
      await send(`logo ${file.name} ${file.size} ${file.lastModified}`, "logo.saved", (client, operationId) =>
        client.settings.putLogo({ operationId, png }),
      );
    },
    remove: () => send("logo removed", "logo.removed", (client, operationId) => client.settings.removeLogo({ operationId })),
  };
}
