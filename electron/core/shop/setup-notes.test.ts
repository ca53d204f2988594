import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { beginSetup } from "./begin-setup.ts";
import { answersAreGood, readSetupNotes, setupFileOf, shopFileIn, shopTextIn, takeAnswersBack, writeSetupNotes } from "./setup-notes.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-setup-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = { answers: {}, isFinished: false, sipPort: 5060, fault: null };

describe("the notes of the wizard", () => {
  test("come back as they were written, for their user alone", () => {
    const notes = { ...open, answers: { people: { later: true, shift: "automatic" } as const }, before: "{}" };
    writeSetupNotes(folder, notes);
    expect(readSetupNotes(folder)).toEqual(notes);
    expect(statSync(setupFileOf(folder)).mode & 0o777).toBe(0o600);
  });

  test.each(["", "{", "[]", '{"answers":{"shop":7},"isFinished":false,"sipPort":5060}'])("of %j are none", (text) => {
    writeFileSync(setupFileOf(folder), text);
    expect(readSetupNotes(folder)).toBeNull();
  });

  test("are begun in a folder without a shop, and only there", async () => {
    await beginSetup(folder, 5071);
    expect(readSetupNotes(folder)).toMatchObject({ isFinished: false, sipPort: 5071 });
    rmSync(setupFileOf(folder));
    writeFileSync(shopFileIn(folder), "{}");
    await beginSetup(folder, 5071);
    expect(readSetupNotes(folder)).toBeNull();
  });

  test("go on where they were left", async () => {
    const answers = { people: { later: true, shift: "automatic" } as const };
    writeSetupNotes(folder, { ...open, answers });
    await beginSetup(folder, 5071);
    expect(readSetupNotes(folder)).toEqual({ ...open, answers });
  });
});

describe("answers the core cannot start on", () => {
  test("give way to the file before them, and the wizard says why", () => {
    writeFileSync(shopFileIn(folder), "tried");
    writeSetupNotes(folder, { ...open, before: "good" });
    expect(takeAnswersBack(folder, "the port is taken")).toBe(true);
    expect(shopTextIn(folder)).toBe("good");
    expect(readSetupNotes(folder)).toEqual({ ...open, fault: "the port is taken" });
    // Once: what fails after that is no fault of these answers.
    expect(takeAnswersBack(folder, "again")).toBe(false);
  });

  test("leave no file where there was none", () => {
    writeFileSync(shopFileIn(folder), "tried");
    writeSetupNotes(folder, { ...open, before: null });
    expect(takeAnswersBack(folder, "no")).toBe(true);
    expect(shopTextIn(folder)).toBeNull();
  });

  test("are not taken back once a core ran on them, nor in a shop that is set up", () => {
    writeFileSync(shopFileIn(folder), "tried");
    writeSetupNotes(folder, { ...open, before: "good" });
    answersAreGood(folder);
    expect(takeAnswersBack(folder, "later")).toBe(false);
    writeSetupNotes(folder, { ...open, isFinished: true, before: "good" });
    expect(takeAnswersBack(folder, "later")).toBe(false);
    expect(readFileSync(shopFileIn(folder), "utf8")).toBe("tried");
  });
});
