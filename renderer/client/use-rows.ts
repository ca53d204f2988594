import { useCallback, useEffect, useState } from "react";
import { ask } from "./ask.ts";
import { useCore, useLive } from "./core-context.tsx";
import type { TimbreClient } from "./timbre-client.ts";

interface Rows<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** A page of a list of the core; asked for again when `stamp` changes or contact comes back. Null until it is there. */
export function useRows<T>(request: (client: TimbreClient) => Promise<Rows<T>>, stamp: string): Rows<T> | null {
  const core = useCore();
  const inContact = useLive((state) => state.contact.kind === "live");
  const [rows, setRows] = useState<Rows<T> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says when the request means something else.
  const asked = useCallback(request, [stamp]);
  useEffect(() => {
    let wanted = true;
    if (inContact) void ask(core, asked).then((answer) => wanted && answer.ok && setRows(answer.value));
    return () => {
      wanted = false;
    };
  }, [core, asked, inContact]);
  return rows;
}
