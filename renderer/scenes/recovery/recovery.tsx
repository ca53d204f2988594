import { useState } from "react";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { askWithApproval } from "../../client/with-approval.ts";
import { type Choices, leftToPay, savedOnly } from "./choices.ts";
import { RecoveryDialog } from "./recovery-dialog.tsx";

/** After an outage: the calls that were running, each with what is to be charged of it. In every window until one of them has decided. */
export function Recovery() {
  const core = useCore();
  const stamp = useLive(({ counterStamp, lastSale }) => `${counterStamp} ${lastSale?.id}`);
  const recovery = useAnswer((client) => client.recovery.state(), stamp);
  const [isSettled, setSettled] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (recovery === null || isSettled) return null;

  const writeOff = async (id: string, reason: string): Promise<boolean> => {
    const intention = `recovered ${id} not charged: ${reason}`;
    const answer = await askWithApproval(core, (client, approval) =>
      client.calls.uncharge({ id, reason, ...approval, operationId: operationIds.idFor(intention) }),
    );
    if (answer.ok) operationIds.done(intention);
    return answer.ok;
  };
  const settle = async (later: boolean, saved: string[] = []): Promise<void> => {
    const intention = `settle recovery of ${recovery.startedAt} ${later} ${saved.join()}`;
    const answer = await ask(core, (client) => client.recovery.settle({ operationId: operationIds.idFor(intention), later, saved }));
    if (!answer.ok) return;
    operationIds.done(intention);
    setSettled(answer.value === null);
  };
  const accept = async (choices: Choices): Promise<void> => {
    for (const { id } of recovery.calls) {
      const choice = choices.get(id);
      // One that nobody approved stays in the question.
      if (choice?.kind === "free" && !(await writeOff(id, choice.reason))) return;
    }
    await settle(false, savedOnly(choices));
    core.notices.setState({ notice: { kind: "done", text: "recovery.settled", params: { count: leftToPay(recovery, choices).count } } });
  };
  /** A second Enter while the first is on its way is the same one. */
  const once = async (act: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await act();
    } finally {
      setBusy(false);
    }
  };
  const print = async () => {
    const answer = await ask(core, (client) => client.recovery.printDetail({}));
    if (answer.ok)
      core.notices.setState({
        notice: { kind: "done", text: answer.value.printed === "queued" ? "recovery.printed" : "recovery.noPrinter" },
      });
  };
  const answerPaper = async (item: number, printed: boolean) => {
    const intention = `resolve ${item} ${JSON.stringify({ printed })}`;
    const answer = await ask(core, (client) => client.items.resolve({ id: item, printed, operationId: operationIds.idFor(intention) }));
    if (answer.ok) operationIds.done(intention);
  };
  return (
    <RecoveryDialog
      recovery={recovery}
      onAccept={(choices) => void once(() => accept(choices))}
      onLater={() => void once(() => settle(true))}
      onPrint={() => void print()}
      onPaper={(item, printed) => void answerPaper(item, printed)}
    />
  );
}
