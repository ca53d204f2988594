import { useRef } from "react";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { askWithApproval } from "../../client/with-approval.ts";

/** Prints the receipt of a sale again, as a copy. One at a time: a second key while it is on its way is the same key. */
export function useReprint(): (saleId: string) => Promise<boolean> {
  const core = useCore();
  const isBusy = useRef(false);
  return async (saleId) => {
    if (isBusy.current) return false;
    isBusy.current = true;
    const intention = `reprint ${saleId}`;
    try {
      const answer = await askWithApproval(core, (client, approval) =>
        client.sales.reprint({ id: saleId, ...approval, operationId: operationIds.idFor(intention) }),
      );
      if (!answer.ok) return false;
      operationIds.done(intention);
      core.notices.setState({ notice: { kind: "done", text: "done.reprint" } });
      return true;
    } finally {
      isBusy.current = false;
    }
  };
}
