import type { CabinView } from "../../../shared/contract/cabin-view.ts";

interface DialledSoFar {
  readonly dialled: string;
  /** Null while it is not known where these digits lead. */
  readonly destination: string | null;
}

/** What a cabin has dialled: of its call, or before there is one; null where it has not dialled. */
export function dialledSoFar({ live, offHook }: CabinView): DialledSoFar | null {
  if (live !== null) return live.call;
  if (offHook == null || offHook.digits === "") return null;
  return { dialled: offHook.digits, destination: offHook.destination };
}
