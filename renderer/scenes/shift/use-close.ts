import { useState } from "react";
import type { DrawerPartView } from "../../../shared/contract/shift-contract.ts";
import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { askWithApproval } from "../../client/with-approval.ts";
import type { Count } from "./count.ts";

export type CloseStep = 1 | 2 | 3 | 4;

/** What the core told of a count. */
export interface Counted {
  readonly counted: string;
  readonly expected: string;
  readonly difference: string;
  readonly recounts: number;
  readonly parts?: readonly DrawerPartView[] | undefined;
  readonly reasonAbove?: string | null | undefined;
}

interface CloseWanted {
  readonly reason: string;
  readonly leave: Micros;
  readonly print: boolean;
  /** Nobody can approve of the difference; the owner is told. */
  readonly unapproved?: boolean;
}

/** The four steps of a close, and what was said in each. */
export type Close = ReturnType<typeof useClose>;

export function useClose() {
  const core = useCore();
  const [step, setStep] = useState<CloseStep>(1);
  const [carry, setCarry] = useState(false);
  const [count, setCount] = useState<Count>({});
  const [result, setResult] = useState<Counted | null>(null);
  const [countedAt, setCountedAt] = useState(() => new Date());
  const [closed, setClosed] = useState<ShiftView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [needsApproval, setNeedsApproval] = useState(false);
  const once = async <T>(act: () => Promise<T>): Promise<T | null> => {
    if (isBusy) return null;
    setBusy(true);
    try {
      return await act();
    } finally {
      setBusy(false);
    }
  };
  return {
    step,
    carry,
    count,
    result,
    /** When the count of the result was confirmed. */
    countedAt,
    closed,
    isBusy,
    /** The last try wanted a second person, and nobody said yes. */
    needsApproval,
    setCount,
    /** From the open accounts to the count; `carried` where they pass to the next shift knowingly. */
    settled(carried: boolean) {
      setCarry(carried);
      setStep(2);
    },
    recount() {
      setStep(2);
    },
    confirmCount: () =>
      once(async () => {
        // Counting the same again is another count: each is written down.
        const intention = `count ${result?.recounts ?? "first"} ${JSON.stringify(count)}`;
        const answer = await ask(core, (client) => client.shifts.count({ operationId: operationIds.idFor(intention), count }));
        if (!answer.ok) return;
        operationIds.done(intention);
        setResult(answer.value);
        setCountedAt(new Date());
        setStep(3);
      }),
    close: ({ reason, leave, print, unapproved = false }: CloseWanted) =>
      once(async () => {
        const alone = unapproved ? { unapproved } : {};
        const request = { leave: microsText(leave, 0), carry, print, ...(reason === "" ? {} : { reason }), ...alone };
        const intention = `close shift ${JSON.stringify(request)}`;
        const answer = await askWithApproval(core, (client, approval) =>
          client.shifts.close({ ...request, ...approval, operationId: operationIds.idFor(intention) }),
        );
        setNeedsApproval(!answer.ok && answer.refusal.code === "approval/needed");
        if (!answer.ok) return answer.refusal.code;
        operationIds.done(intention);
        setClosed(answer.value);
        setStep(4);
        return null;
      }),
  };
}
