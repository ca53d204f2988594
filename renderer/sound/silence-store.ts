import { createStore } from "zustand/vanilla";

export const SILENCE_MINUTES = 10;

export type SilenceStore = ReturnType<typeof createSilenceStore>;

/** "Silencio 10 min": nothing is heard in this window until then, or until it is ended. */
export function createSilenceStore() {
  const store = createStore<{ readonly until: Date | null }>(() => ({ until: null }));
  let timer: ReturnType<typeof setTimeout> | null = null;
  const end = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    store.setState({ until: null });
  };
  return {
    store,
    end,
    begin() {
      end();
      const lengthMs = SILENCE_MINUTES * 60_000;
      timer = setTimeout(end, lengthMs);
      store.setState({ until: new Date(Date.now() + lengthMs) });
    },
  };
}
