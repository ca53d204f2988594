import { useEffect, useMemo, useRef, useState } from "react";
import type { ImportSettings } from "../../../../shared/contract/rates-view.ts";
import { ask } from "../../../client/ask.ts";
import { type Core, useCore } from "../../../client/core-context.tsx";
import { operationIds } from "../../../client/operation-ids.ts";
import { useRates } from "../rates-context.ts";
import { type ImportState, type ImportTrouble, importStart } from "./import-state.ts";
import type { SalesMade } from "./sales-wish.tsx";
import { sendFile } from "./send-file.ts";

const LARGEST_BYTES = 400_000_000;

type Put = (over: Partial<ImportState>) => void;
export type ImportActions = ReturnType<typeof createImport>;

/** An import from its file to the draft. Leaving the wizard stops whatever runs and forgets the file. */
export function useImport(): readonly [ImportState, ImportActions] {
  const core = useCore();
  const { actions } = useRates();
  const [state, setState] = useState(importStart);
  const latest = useRef(state);
  latest.current = state;
  const run = useMemo(
    () =>
      createImport(core, {
        put: (over) => setState((before) => ({ ...before, ...over })),
        state: () => latest.current,
        onAccepted: actions.refresh,
      }),
    [core, actions],
  );
  useEffect(() => () => run.leave(), [run]);
  return [state, run];
}

interface ImportWiring {
  readonly put: Put;
  readonly state: () => ImportState;
  readonly onAccepted: () => void;
}

function createImport(core: Core, { put, state, onAccepted }: ImportWiring) {
  let running: AbortController | null = null;
  let id: string | null = null;

  const begin = () => {
    running?.abort();
    running = new AbortController();
    return running.signal;
  };
  const forget = () => {
    const gone = id;
    id = null;
    const client = core.connection.client();
    // The core forgets by itself as well: nobody waits for this.
    if (gone !== null) client?.rates.import.close({ id: gone }).catch(() => {});
  };
  const trouble = (words: ImportTrouble["words"], detail: string | null = null, code: string | null = null) =>
    put({ trouble: { words, code, detail }, sentPercent: null, progress: null });

  return {
    put,
    async take(file: File): Promise<void> {
      if (file.size === 0) return trouble("emptyFile");
      if (file.size > LARGEST_BYTES) return trouble("tooLarge");
      const client = core.connection.client();
      if (client === null) return trouble("sendFailed");
      forget();
      const signal = begin();
      put({ fileName: file.name, sentPercent: 0, trouble: null, inspection: null, done: null });
      try {
        id = await sendFile(client, file, state().side, { signal, onPercent: (sentPercent) => put({ sentPercent }) });
        const inspection = await client.rates.import.inspect({ id }, { signal });
        put({ inspection, settings: inspection.settings, sentPercent: null, step: "reading" });
      } catch (error) {
        if (signal.aborted) trouble("stopped");
        else trouble(id === null ? "sendFailed" : "failed", messageOf(error));
      }
    },
    /** Reads the beginning of the file again, another way. */
    async correct(settings: ImportSettings): Promise<void> {
      put({ settings, trouble: null });
      const wanted = id;
      if (wanted === null) return;
      const answer = await ask(core, (client) => client.rates.import.inspect({ id: wanted, settings }));
      if (answer.ok) put({ inspection: answer.value, settings: answer.value.settings });
    },
    async read(): Promise<void> {
      const { settings, keepGone } = state();
      const client = core.connection.client();
      if (client === null || id === null || settings === null) return trouble("failed");
      const signal = begin();
      put({ step: "review", done: null, trouble: null, progress: { kind: "progress", phase: "reading", rows: 0, percent: 0 } });
      try {
        for await (const event of await client.rates.import.read({ id, settings, keepGone }, { signal })) {
          if (signal.aborted) break;
          if (event.kind === "progress") put({ progress: event });
          else if (event.kind === "done") put({ done: event, progress: null });
          else trouble(event.code === "import/stopped" ? "stopped" : "failed", event.message, event.code ?? null);
        }
        if (signal.aborted) trouble("stopped");
      } catch (error) {
        if (signal.aborted) trouble("stopped");
        else trouble("failed", messageOf(error));
      }
    },
    stop: () => running?.abort(),
    /** `made` leaves a draft of the sales as well; null for the costs alone. */
    async accept(skipRefused: boolean, made: SalesMade | null): Promise<boolean> {
      const wanted = id;
      if (wanted === null) return false;
      const intention = `accept import ${wanted} ${JSON.stringify(made)}`;
      const answer = await ask(core, (client) =>
        client.rates.import.accept({ operationId: operationIds.idFor(intention), id: wanted, skipRefused, ...made }),
      );
      if (!answer.ok) return false;
      operationIds.done(intention);
      core.notices.setState({ notice: { kind: "done", text: "rates.wizard.done", params: { file: state().fileName } } });
      onAccepted();
      return true;
    },
    id: () => id ?? "",
    leave() {
      running?.abort();
      forget();
    },
  };
}

function messageOf(error: unknown): string | null {
  return error instanceof Error ? error.message : null;
}
