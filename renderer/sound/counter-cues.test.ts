import { describe, expect, test } from "vitest";
import type { LiveState } from "../store/live-store.ts";
import { counterCues } from "./counter-cues.ts";

type Facts = Parameters<typeof counterCues>[0];

const health = { switch: "up", spool: "ok", trunks: [{ id: "t", state: "registered" }] };
const facts = (over: object = {}): Facts => ({ cabins: [], contact: { kind: "live" }, health, balance: null, ...over }) as unknown as Facts;
const cabin = (number: number, state: string, over: object = {}): LiveState["cabins"][number] =>
  ({
    receivedMs: 100_000,
    cabin: { number, state, alert: null, live: null, account: { id: "a1" }, lastSale: { id: "s1" }, ...over },
  }) as never;
const cues = (cabins: LiveState["cabins"], selected: number | null = null) => counterCues(facts({ cabins }), { chimeMs: 8_000, selected });

describe("what of a cabin is to be heard", () => {
  test("that it has to pay: after the chime's wait, and after a minute unless the cashier is at it", () => {
    expect(cues([cabin(3, "to-pay")])).toEqual([
      { key: "to-pay 3 a1", kind: "to-pay", when: { kind: "after", delaysMs: [8_000, 60_000] } },
    ]);
    expect(cues([cabin(3, "to-pay")], 3)[0]?.when).toEqual({ kind: "after", delaysMs: [8_000] });
  });

  test("that its call is cut: 60 and 10 s before its end, the same end for the same call", () => {
    const talking = (phaseElapsedMs: number, receivedMs: number) => ({
      ...cabin(4, "talking", { live: { call: { id: "c1" }, limitMs: 500_000, phaseElapsedMs } }),
      receivedMs,
    });
    const [first] = cues([talking(0, 100_000)]);
    expect(first).toMatchObject({ kind: "cut-off", when: { kind: "at", momentsMs: [540_000, 590_000] } });
    expect(cues([talking(30_000, 130_040)])[0]?.key).toBe(first?.key);
    expect(
      cues([
        {
          ...talking(0, 100_000),
          cabin: { ...talking(0, 0).cabin, live: { call: { id: "c1" }, limitMs: 600_000, phaseElapsedMs: 0 } as never },
        },
      ])[0]?.key,
    ).not.toBe(first?.key);
  });

  test("that its handset is off the hook and nobody dials: 20 s after it was lifted, once for the same lifting", () => {
    const lifted = (elapsedMs: number, receivedMs: number, over: object = {}) => ({
      ...cabin(6, "off-hook", { offHook: { elapsedMs, digits: "", destination: null }, ...over }),
      receivedMs,
    });
    const [first] = cues([lifted(0, 100_000)]);
    expect(first).toMatchObject({ kind: "off-hook", when: { kind: "at", momentsMs: [120_000] } });
    expect(cues([lifted(8_000, 108_040)])[0]?.key).toBe(first?.key);
    expect(cues([lifted(25_000, 125_000)])[0]).toEqual(first);
    expect(cues([lifted(0, 140_000)])[0]?.key).not.toBe(first?.key);
    const digits = { state: "dialling", offHook: { elapsedMs: 9_000, digits: "00", destination: null } };
    expect(cues([lifted(9_000, 109_000, digits)])).toEqual([]);
  });

  test("an alert before all else, until its cabin is opened", () => {
    const alerted = cabin(5, "to-pay", { alert: { since: "2026-11-22T10:00:00.000Z" } });
    expect(cues([alerted]).map(({ kind }) => kind)).toEqual(["alert"]);
    expect(cues([alerted], 5).map(({ kind }) => kind)).toEqual(["to-pay"]);
  });

  test.each(["free", "open", "dialling", "ringing", "disabled"])("nothing while it is %s", (state) => {
    expect(cues([cabin(1, state)])).toEqual([]);
  });
});

test.each<[object, string | null]>([
  [{ contact: { kind: "lost", since: new Date() } }, "contact"],
  [{ health: { ...health, switch: "down" } }, "switch"],
  [{ health: { ...health, spool: "disk-full" } }, "spool"],
  [{ health: { ...health, trunks: [{ id: "t", state: "unreachable" }] } }, "trunks"],
  [{ balance: { level: "urgent" } }, "balance"],
  [{ balance: { level: "amber" } }, null],
  [{}, null],
])("the one urgent thing of %j: %s", (over, what) => {
  const keys = counterCues(facts(over), { chimeMs: 0, selected: null }).map(({ key }) => key);
  expect(keys).toEqual(what === null ? [] : [`banner ${what}`]);
});
