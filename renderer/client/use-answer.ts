import { useCallback, useEffect, useState } from "react";
import { ask } from "./ask.ts";
import { useCore, useLive } from "./core-context.tsx";
import type { TimbreClient } from "./timbre-client.ts";

/** What the core says; asked for again when `stamp` is another one or contact comes back. Null until it is there. */
export function useAnswer<T>(request: (client: TimbreClient) => Promise<T>, stamp: string | object): T | null {
  const core = useCore();
  const inContact = useLive((state) => state.contact.kind === "live");
  const [answer, setAnswer] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says when the request means something else.
  const asked = useCallback(request, [stamp]);
  useEffect(() => {
    let wanted = true;
    if (inContact) void ask(core, asked).then((given) => wanted && given.ok && setAnswer(() => given.value));
    return () => {
      wanted = false;
    };
  }, [core, asked, inContact]);
  return answer;
}
