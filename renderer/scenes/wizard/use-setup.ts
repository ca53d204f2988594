import { useCallback, useEffect, useRef, useState } from "react";
import type { SetupAnswer, SetupView } from "../../../shared/contract/setup-view.ts";
import { askQuietly } from "../../client/ask.ts";
import { backOffMs } from "../../client/back-off.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import type { Refusal } from "../../client/refusal-of.ts";
import type { TimbreClient } from "../../client/timbre-client.ts";
import { useLate } from "../../client/use-late.ts";

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

interface SetupQuestion {
  /** Null until the core has said anything. */
  readonly setup: Setup | null;
  /** No core has answered for a while; it is asked again until one does. */
  readonly isAway: boolean;
}

/** With the 3.5 s a core that hangs goes unnoticed, within 5 s. One that starts again is mostly back before. */
const AWAY_AFTER_MS = 1_300;

/** Asked again at every news of lines, carrier and people, by whatever core answers after a restart, and where no answer came. */
export function useSetup(): SetupQuestion {
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
  const isAnswered = useAsking(take, inContact, news);
  const isAway = useLate(!(inContact && isAnswered), AWAY_AFTER_MS);
  if (state === null) return { setup: null, isAway };
  const setup: Setup = {
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
  return { setup, isAway };
}

/** Asks for the state at all news, and again while no answer comes. Answers whether the last question was answered. */
function useAsking(take: (state: SetupView) => void, inContact: boolean, news: string): boolean {
  const core = useCore();
  const [unanswered, setUnanswered] = useState<number | null>(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news, and an answer that did not come, are the reasons to ask again.
  useEffect(() => {
    if (!inContact) return;
    let wanted = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    void askQuietly(core, (client) => client.setup.state()).then((answer) => {
      if (!wanted) return;
      if (answer.ok) take(answer.value);
      if (answer.ok) setUnanswered(null);
      else again = setTimeout(() => setUnanswered((times) => (times ?? 0) + 1), backOffMs(unanswered ?? 0));
    });
    return () => {
      wanted = false;
      clearTimeout(again);
    };
  }, [core, take, inContact, news, unanswered]);
  return unanswered === null;
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
