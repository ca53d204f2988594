import { useWindowEvent } from "@mantine/hooks";
import { useCharacterKeyOff } from "../kbd/character-keys-context.tsx";

/**
 * 1 does the first, 2 the second, unless single keys are off; digits in a field are the field's. From the window: they may come before
 * the dialog has the focus.
 */
export function useDigitKey(acts: readonly (() => void)[]): void {
  const isOff = useCharacterKeyOff();
  useWindowEvent("keydown", (event) => {
    if (event.repeat || isOff(event.key) || (event.target instanceof HTMLInputElement && event.target.type === "text")) return;
    const act = /^[1-9]$/.test(event.key) ? acts[Number(event.key) - 1] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
