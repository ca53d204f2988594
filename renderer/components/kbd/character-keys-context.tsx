import { createContext, type ReactNode, useCallback, useContext } from "react";
import type { Preferences } from "../../store/preferences.ts";
import { isCharacterKeyOff } from "./is-character-key-off.ts";

type Wanted = Preferences["characterKeys"];

const Context = createContext<Wanted>("all");

/** Which single keys this window hears, for everything within. */
export function CharacterKeysProvider({ wanted, children }: { readonly wanted: Wanted; readonly children: ReactNode }) {
  return <Context value={wanted}>{children}</Context>;
}

/** Whether a key does nothing in this window because single keys are off. */
export function useCharacterKeyOff(): (key: string) => boolean {
  const wanted = useContext(Context);
  return useCallback((key) => isCharacterKeyOff(key, wanted), [wanted]);
}
