import { existsSync } from "node:fs";
import { makePrivateFolder } from "../../node-kit/make-private-folder.ts";
import { freeSipPort } from "./free-sip-port.ts";
import { readSetupNotes, shopFileIn, writeSetupNotes } from "./setup-notes.ts";

/** A data folder without a shop.json begins its wizard; one that has begun goes on with what it was told. */
export async function beginSetup(dataDir: string, sipPort: number | undefined): Promise<void> {
  const notes = readSetupNotes(dataDir);
  if (existsSync(shopFileIn(dataDir)) || notes?.isFinished === false) return;
  makePrivateFolder(dataDir);
  writeSetupNotes(dataDir, { answers: notes?.answers ?? {}, isFinished: false, sipPort: sipPort ?? (await freeSipPort()), fault: null });
}
