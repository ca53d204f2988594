import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type SetupAnswers, setupAnswersSchema } from "../../../shared/contract/setup-view.ts";
import { writeDurableFile } from "../../node-kit/write-durable-file.ts";

/** What the wizard keeps beside shop.json, so that it can be left and taken up again. Holds no secret. */
export interface SetupNotes {
  readonly answers: SetupAnswers;
  readonly isFinished: boolean;
  /** Where the switch takes calls while shop.json does not say it. */
  readonly sipPort: number;
  /** Why the last answers could not be put in force. */
  readonly fault: string | null;
  /** shop.json as it was before the answers that are being tried; null: there was none; absent: nothing is being tried. */
  readonly before?: string | null;
}

export function setupFileOf(dataDir: string): string {
  return join(dataDir, "wizard.json");
}

/** Null where there are none, or where they cannot be read: a shop.json that is there is then the shop. */
export function readSetupNotes(dataDir: string): SetupNotes | null {
  try {
    const kept = JSON.parse(readFileSync(setupFileOf(dataDir), "utf8")) as Record<keyof SetupNotes, unknown>;
    const answers = setupAnswersSchema.safeParse(kept.answers);
    if (!answers.success || typeof kept.isFinished !== "boolean" || typeof kept.sipPort !== "number") return null;
    const { before } = kept;
    return {
      answers: answers.data,
      isFinished: kept.isFinished,
      sipPort: kept.sipPort,
      fault: typeof kept.fault === "string" ? kept.fault : null,
      ...(typeof before === "string" || before === null ? { before } : {}),
    };
  } catch {
    return null;
  }
}

export function writeSetupNotes(dataDir: string, notes: SetupNotes): void {
  writeDurableFile(setupFileOf(dataDir), `${JSON.stringify(notes, null, 2)}\n`);
}

export function shopFileIn(dataDir: string): string {
  return join(dataDir, "shop.json");
}

/** shop.json as it lies there; null where there is none. */
export function shopTextIn(dataDir: string): string | null {
  const file = shopFileIn(dataDir);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/**
 * Takes the answers back that keep the core from starting: shop.json is again what it was before them, and the wizard says why.
 * False where nothing was being tried: the fault is not the wizard's.
 */
export function takeAnswersBack(dataDir: string, fault: string): boolean {
  const notes = readSetupNotes(dataDir);
  if (notes === null || notes.isFinished || notes.before === undefined) return false;
  const { before, ...kept } = notes;
  if (before === null) rmSync(shopFileIn(dataDir), { force: true });
  else writeDurableFile(shopFileIn(dataDir), before);
  writeSetupNotes(dataDir, { ...kept, fault });
  return true;
}

/** The core runs on the answers: they are not taken back any more. */
export function answersAreGood(dataDir: string): void {
  const notes = readSetupNotes(dataDir);
  if (notes?.before === undefined) return;
  const { before: _tried, ...kept } = notes;
  writeSetupNotes(dataDir, kept);
}
