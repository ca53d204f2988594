import { useStore } from "zustand";
import { exceptionRules } from "../../shared/contract/exceptions.ts";
import { worksAs } from "../../shared/contract/role.ts";
import { askQuietly } from "../client/ask.ts";
import { useCore, useLive } from "../client/core-context.tsx";
import { useAnswer } from "../client/use-answer.ts";
import { ApprovalDialog } from "../components/approval/approval-dialog.tsx";
import { pinTrouble } from "../components/pin/pin-trouble.ts";
import type { ApprovalWanted } from "../store/approval-store.ts";

/** Over whatever asked: the second person a command waits for. */
export function ApprovalOverlay() {
  const { approvals } = useCore();
  const wanted = useStore(approvals, (state) => state.wanted);
  return wanted === null ? null : <Wanted key={`${wanted.kind} ${wanted.subject}`} wanted={wanted} />;
}

function Wanted({ wanted: { kind, subject, answer } }: { readonly wanted: ApprovalWanted }) {
  const core = useCore();
  const me = useLive((state) => state.hello?.person?.id ?? null);
  const people = useAnswer((client) => client.people.list(), "approvers");
  const approvers = people?.filter(
    ({ active, hasPin, role, id }) => active && hasPin && id !== me && worksAs(role, exceptionRules[kind].approver),
  );
  const onPin = async (person: string, pin: string) => {
    const given = await askQuietly(core, (client) => client.people.approve({ person, pin, kind, subject }));
    if (!given.ok) return pinTrouble(given.refusal.code, given.refusal.details);
    answer(given.value.approval);
    return null;
  };
  return <ApprovalDialog kind={kind} approvers={approvers ?? null} onPin={onPin} onClose={() => answer(null)} />;
}
