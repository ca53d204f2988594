import { existsSync, readFileSync, rmSync } from "node:fs";
import { makePrivateFolder } from "../../node-kit/make-private-folder.ts";
import { writeDurableFile } from "../../node-kit/write-durable-file.ts";
import { freeSipPort } from "./free-sip-port.ts";
import { readSetupNotes, setupFileOf, shopFileIn, writeSetupNotes } from "./setup-notes.ts";

/**
 * A data folder without a shop.json begins its wizard; one that has begun goes on with what it was told. What comes back puts the notes
 * back as they were, where nobody has written to them since.
 */
export async function beginSetup(dataDir: string, sipPort: number | undefined): Promise<() => void> {
  const notes = readSetupNotes(dataDir);
  if (existsSync(shopFileIn(dataDir)) || notes?.isFinished === false) return () => {};
  makePrivateFolder(dataDir);
  const before = notesText(dataDir);
  writeSetupNotes(dataDir, { answers: notes?.answers ?? {}, isFinished: false, sipPort: sipPort ?? (await freeSipPort()), fault: null });
  const begun = notesText(dataDir);
  return () => {
    if (notesText(dataDir) !== begun) return;
    if (before === null) rmSync(setupFileOf(dataDir), { force: true });
    else writeDurableFile(setupFileOf(dataDir), before);
  };
}

function notesText(dataDir: string): string | null {
  const file = setupFileOf(dataDir);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
