import { useCallback, useEffect, useRef, useState } from "react";
import type { SetupAnswer, SetupView } from "../../../shared/contract/setup-view.ts";
import { askQuietly } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import type { Refusal } from "../../client/refusal-of.ts";
import type { TimbreClient } from "../../client/timbre-client.ts";

/** What the wizard knows, and how it is told more. */
export interface Setup {
  readonly state: SetupView;
  /** Answers are being put in force: the core starts again, and the window finds it by itself. */
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** True once the answers are in force, after the restart where they want one; false where they were refused or taken back. */
  answer(answer: SetupAnswer): Promise<boolean>;
  /** Any other command that answers with the whole state. */
  tell(request: (client: TimbreClient) => Promise<SetupView>): Promise<boolean>;
}

/** Asked again at every news of lines, carrier and people, and by whatever core answers after a restart. */
export function useSetup(): Setup | null {
  const core = useCore();
  const { state, take, inForce } = useTakenState();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const inContact = useLive(({ contact }) => contact.kind === "live");
  const news = useLive(({ counterStamp, cabins, health }) => newsOf(counterStamp, cabins, health));
  const tell = useCallback(
    async (request: (client: TimbreClient) => Promise<SetupView>) => {
      const answer = await askQuietly(core, request);
      if (answer.ok) take(answer.value);
      setRefusal(answer.ok ? null : answer.refusal);
      return answer.ok;
    },
    [core, take],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news are the reason to ask again.
  useEffect(() => {
    let wanted = true;
    if (inContact)
      void askQuietly(core, (client) => client.setup.state()).then((answer) => {
        if (wanted && answer.ok) take(answer.value);
      });
    return () => {
      wanted = false;
    };
  }, [core, take, inContact, news]);
  if (state === null) return null;
  return {
    state,
    isBusy: isSending || state.restarting,
    refusal,
    tell,
    answer: async (answer) => {
      setSending(true);
      const kept = await tell((client) => client.setup.answer(answer));
      const isGood = kept && (await inForce());
      setSending(false);
      return isGood;
    },
  };
}

/** What the core last said, and a way to wait until it says that what was answered is in force. */
function useTakenState() {
  const [state, setState] = useState<SetupView | null>(null);
  const latest = useRef<SetupView | null>(null);
  const waiting = useRef<(() => void)[]>([]);
  const take = useCallback((next: SetupView) => {
    latest.current = next;
    setState(next);
    for (const wake of waiting.current.splice(0)) wake();
  }, []);
  const inForce = useCallback(async () => {
    while (latest.current?.restarting === true) await new Promise<void>((wake) => void waiting.current.push(wake));
    return latest.current?.fault === null;
  }, []);
  return { state, take, inForce };
}

function newsOf(
  stamp: number,
  cabins: readonly { readonly cabin: { readonly line: string } }[],
  health: { readonly trunks: readonly { readonly state: string }[] } | null,
): string {
  return JSON.stringify([stamp, cabins.map(({ cabin }) => cabin.line), health?.trunks]);
}
