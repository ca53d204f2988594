import { useState } from "react";
import type { ListFormat } from "../../shared/contract/export-contract.ts";
import { ask } from "./ask.ts";
import { useCore } from "./core-context.tsx";
import { type FilePiece, saveFile } from "./save-file.ts";
import type { TimbreClient } from "./timbre-client.ts";

interface Export {
  readonly isBusy: boolean;
  readonly onChoose: (format: ListFormat) => void;
}

/** A list of the core as a file: asked for, put together and handed to the browser; what became of it is told in words. */
export function useExport(request: (client: TimbreClient, format: ListFormat) => Promise<AsyncIterable<FilePiece>>): Export {
  const core = useCore();
  const [isBusy, setBusy] = useState(false);
  const run = async (format: ListFormat) => {
    setBusy(true);
    const saved = await ask(core, async (client) => saveFile(await request(client, format), document));
    setBusy(false);
    if (saved.ok) core.notices.setState({ notice: { kind: "done", text: "exports.done", params: { file: saved.value } } });
  };
  return { isBusy, onChoose: (format) => void run(format) };
}
