import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSpool } from "./spool-reader.ts";
import { spoolRecord } from "./spool-record.ts";
import { watchSpool } from "./spool-watch.ts";

let directory: string;
let spool: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "timbre-spool-"));
  spool = join(directory, "cel.jsonl");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const line = (change: Readonly<Record<string, string>>) =>
  `${JSON.stringify({ eventtype: "LINKEDID_END", eventtime: "1795304476.550939", uniqueid: "t-1.0", linkedid: "t-1.0", channame: "PJSIP/4301-0000000a", ...change })}\n`;
const closed = (id: string) => line({ uniqueid: id, linkedid: id });
const callsOf = (fromByte: number) => readSpool(spool, fromByte).records.map((record) => record.switchCallId);

const atUs = 1_795_304_476_550_939;
const leg = { uniqueid: "t-1.1", channame: "PJSIP/trunk1-0000000b" };
test.each([
  [{ eventtype: "CHAN_START" }, { kind: "start", switchCallId: "t-1.0", line: "4301", atUs }],
  [{ eventtype: "CHAN_START", ...leg }, null],
  [{ eventtype: "APP_START", appname: "Stasis", appdata: "timbre,authorise,4301,0322" }, null],
  [
    { eventtype: "APP_START", appname: "Dial", appdata: "PJSIP/0322768005@trunk1,30,giL(60000:0:0)" },
    { kind: "dialled", switchCallId: "t-1.0", leg: "trunk1", dialled: "0322768005", atUs },
  ],
  [{ eventtype: "ANSWER" }, { kind: "cabin-answer", switchCallId: "t-1.0", atUs }],
  [
    { eventtype: "ANSWER", ...leg },
    { kind: "answer", switchCallId: "t-1.0", leg: "t-1.1", atUs },
  ],
  [{ eventtype: "HANGUP", eventextra: '{"hangupcause":16}' }, null],
  [
    { eventtype: "HANGUP", ...leg, eventextra: '{"hangupcause":44}' },
    { kind: "hangup", switchCallId: "t-1.0", leg: "t-1.1", cause: 44, atUs },
  ],
  [
    { eventtype: "CS_END", eventextra: '{"extra":"c1|ANSWER|16|0322768005"}' },
    { kind: "verdict-end", switchCallId: "t-1.0", callId: "c1", dialStatus: "ANSWER", cause: 16, atUs },
  ],
  [
    { eventtype: "CS_END", eventextra: '{"extra":"|||0322768005"}' },
    { kind: "verdict-end", switchCallId: "t-1.0", callId: "", dialStatus: "", cause: 0, atUs },
  ],
  [{ eventtype: "CS_END", eventextra: "{}" }, "damaged"],
  [{ eventtype: "LINKEDID_END" }, { kind: "closed", switchCallId: "t-1.0", atUs }],
  [{ eventtype: "ANSWER", eventtime: "2026-11-21 23:41:16" }, "damaged"],
  [{ eventtype: "ANSWER", linkedid: "" }, "damaged"],
])("%j", (change, record) => {
  expect(spoolRecord(line(change as Record<string, string>))).toEqual(record);
});

test.each(["", "null", "[]", "{", "not json", '"text"'])("%j is damaged", (text) => {
  expect(spoolRecord(text)).toBe("damaged");
});

test("a spool that does not exist yet is empty", () => {
  expect(readSpool(spool, 0)).toMatchObject({ records: [], nextByte: 0 });
});

test("reading goes on where it stopped, and a torn last line is left until it is whole", () => {
  const half = closed("t-3.0").slice(0, 40);
  writeFileSync(spool, closed("t-1.0") + closed("t-2.0") + half);
  const first = readSpool(spool, 0);
  expect(first.records.map((record) => record.switchCallId)).toEqual(["t-1.0", "t-2.0"]);
  expect(callsOf(first.nextByte)).toEqual([]);
  appendFileSync(spool, closed("t-3.0").slice(40));
  expect(callsOf(first.nextByte)).toEqual(["t-3.0"]);
});

test("damaged and repeated lines are passed over and counted", () => {
  writeFileSync(spool, `${closed("t-1.0")}${closed("t-1.0")}garbage\n\n${closed("t-2.0")}`);
  const { records, skippedLines } = readSpool(spool, 0);
  expect(records.map((record) => record.switchCallId)).toEqual(["t-1.0", "t-2.0"]);
  expect(skippedLines).toBe(2);
});

test("bytes that are not UTF-8 do not shift the offset", () => {
  writeFileSync(spool, Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(closed("t-1.0"))]));
  const { nextByte } = readSpool(spool, 0);
  appendFileSync(spool, closed("t-2.0"));
  expect(callsOf(nextByte)).toEqual(["t-2.0"]);
});

test("after a rotation the rest of the old file comes first, then the new one from its beginning", () => {
  writeFileSync(spool, closed("t-1.0") + closed("t-2.0"));
  const { nextByte } = readSpool(spool, 0);
  appendFileSync(spool, closed("t-3.0"));
  renameSync(spool, `${spool}.1`);
  writeFileSync(spool, closed("t-4.0"));
  const read = readSpool(spool, nextByte);
  expect(read.records.map((record) => record.switchCallId)).toEqual(["t-3.0", "t-4.0"]);
  expect(read.nextByte).toBe(closed("t-4.0").length);
});

test("a spool that was cut short is read again from its beginning", () => {
  writeFileSync(spool, closed("t-1.0"));
  expect(callsOf(10_000)).toEqual(["t-1.0"]);
});

test("growth is told before the next poll, also of a file that did not exist", async () => {
  let tell = () => {};
  const watch = watchSpool(spool, () => tell());
  for (const id of ["t-1.0", "t-2.0"]) {
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const began = performance.now();
    appendFileSync(spool, closed(id));
    await told;
    expect(performance.now() - began).toBeLessThan(700);
  }
  watch.close();
});
