/** The same key or click within this time counts once. */
export const SAME_KEY_MS = 400;

/** Lets an action key through once: a held key and a nervous double press are one press. Digits are not action keys. */
export function createOnceGuard(nowMs: () => number): (key: string, isRepeat: boolean) => boolean {
  let lastKey = "";
  let lastMs = Number.NEGATIVE_INFINITY;
  return (key, isRepeat) => {
    const now = nowMs();
    const again = key === lastKey && now - lastMs < SAME_KEY_MS;
    lastKey = key;
    if (!again) lastMs = now;
    return !isRepeat && !again;
  };
}
