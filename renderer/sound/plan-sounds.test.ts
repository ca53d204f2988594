import { describe, expect, test } from "vitest";
import { planSounds, type SoundMemory } from "./plan-sounds.ts";
import type { SoundCue } from "./sound-cue.ts";
import type { SoundKind } from "./sound-kind.ts";

const lasting = (kind: SoundKind, key: string, ...delaysMs: number[]): SoundCue => ({ key, kind, when: { kind: "after", delaysMs } });
const at = (key: string, ...momentsMs: number[]): SoundCue => ({ key, kind: "cut-off", when: { kind: "at", momentsMs } });
const alert: SoundCue = { key: "alert 1", kind: "alert", when: { kind: "every", periodMs: 20_000 } };
const toPay = (key = "to-pay 3") => lasting("to-pay", key, 8_000, 60_000);

type Step = readonly [atMs: number, cues: readonly SoundCue[]];

/** Plays a shop through: at each step the cues become these; in between the clock stops only where the plan asked for it. */
function heard(steps: readonly Step[], untilMs: number, isAudible: (kind: SoundKind) => boolean = () => true): string[] {
  const sounds: string[] = [];
  let memory: SoundMemory | null = planSounds(null, [], 0, isAudible).memory;
  let cues: readonly SoundCue[] = [];
  let wakeMs: number | null = null;
  const look = (nowMs: number) => {
    const plan = planSounds(memory, cues, nowMs, isAudible);
    memory = plan.memory;
    wakeMs = plan.nextMs;
    if (plan.play !== null) sounds.push(`${nowMs} ${plan.play}`);
  };
  for (const [stepMs, next] of [...steps, [untilMs, null] as const]) {
    while (wakeMs !== null && wakeMs < stepMs) look(wakeMs);
    if (next === null) break;
    cues = next;
    look(stepMs);
  }
  return sounds;
}

describe("what is heard at the counter", () => {
  test("a cabin that has to pay: after 8 s, and once more after a minute", () => {
    expect(heard([[1_000, [toPay()]]], 300_000)).toEqual(["9300 to-pay", "61300 to-pay"]);
  });

  test("whoever redials within 8 s makes no sound; the next hang-up begins anew", () => {
    const steps: Step[] = [
      [1_000, [toPay()]],
      [8_900, []],
      [30_000, [toPay()]],
      [40_000, []],
    ];
    expect(heard(steps, 300_000)).toEqual(["38300 to-pay"]);
  });

  test("a call that is cut: at 60 and at 10 seconds; more deposit moves both", () => {
    expect(heard([[1_000, [at("a", 10_000, 60_000)]]], 90_000)).toEqual(["10300 cut-off", "60300 cut-off"]);
    const topped: Step[] = [
      [1_000, [at("a", 10_000, 60_000)]],
      [30_000, [at("b", 110_000, 160_000)]],
    ];
    expect(heard(topped, 200_000)).toEqual(["10300 cut-off", "110300 cut-off", "160300 cut-off"]);
  });

  test("an alert: every 20 s until it is opened", () => {
    const steps: Step[] = [
      [5_000, [alert]],
      [50_000, []],
    ];
    expect(heard(steps, 200_000)).toEqual(["5300 alert", "25300 alert", "45300 alert"]);
  });

  test("twelve lines of one gateway: one note; another gateway later has its own", () => {
    const lines = Array.from({ length: 12 }, (_, index) => lasting("no-line", `no-line ${index}`, 0));
    const steps: Step[] = [
      [1_000, lines.slice(0, 3)],
      [1_900, lines.slice(0, 11)],
      [60_000, lines],
    ];
    expect(heard(steps, 90_000)).toEqual(["1300 no-line", "60300 no-line"]);
  });

  test.each`
    first        | second       | apartMs | heardThen
    ${"to-pay"}  | ${"alert"}   | ${200}  | ${["alert"]}
    ${"alert"}   | ${"to-pay"}  | ${200}  | ${["alert"]}
    ${"paid"}    | ${"cut-off"} | ${299}  | ${["cut-off"]}
    ${"banner"}  | ${"no-line"} | ${0}    | ${["banner"]}
    ${"to-pay"}  | ${"alert"}   | ${301}  | ${["to-pay", "alert"]}
    ${"cut-off"} | ${"paid"}    | ${400}  | ${["cut-off", "paid"]}
  `("$first and $apartMs ms later $second: $heardThen", ({ first, second, apartMs, heardThen }) => {
    const one = lasting(first, "one", 0);
    const two = lasting(second, "two", 0);
    const steps: Step[] =
      apartMs === 0
        ? [[1_000, [one, two]]]
        : [
            [1_000, [one]],
            [1_000 + apartMs, [one, two]],
          ];
    expect(heard(steps, 60_000).map((each) => each.split(" ")[1])).toEqual(heardThen);
  });

  test("what this window does not want to hear holds up nothing else", () => {
    const steps: Step[] = [[1_000, [lasting("alert", "one", 0), lasting("paid", "two", 0)]]];
    expect(heard(steps, 60_000, (kind) => kind !== "alert")).toEqual(["1300 paid"]);
  });

  test("what passed in silence is not made up for", () => {
    const begun = planSounds(planSounds(null, [], 0, () => true).memory, [toPay()], 1_000, () => true);
    const inSilence = planSounds(begun.memory, [toPay()], 9_000, () => false);
    expect(inSilence).toMatchObject({ play: null, nextMs: 61_000 });
    expect(planSounds(inSilence.memory, [toPay()], 9_300, () => true).play).toBeNull();
    const secondChime = planSounds(inSilence.memory, [toPay()], 61_000, () => true);
    expect(planSounds(secondChime.memory, [toPay()], 61_300, () => true).play).toBe("to-pay");
  });

  test("a window that opens announces nothing that lay there before, but for what goes on", () => {
    const cues = [toPay(), lasting("no-line", "line", 0), at("call", 5_000, 55_000), alert];
    let plan = planSounds(null, cues, 20_000, () => true);
    expect(plan.play).toBeNull();
    plan = planSounds(plan.memory, cues, 20_300, () => true);
    expect(plan).toMatchObject({ play: "alert", nextMs: 40_000 });
    const without = planSounds(null, cues.slice(0, 3), 20_000, () => true);
    expect(without).toMatchObject({ play: null, nextMs: 55_000 });
  });

  test("after a night's sleep of the computer nothing old is heard", () => {
    const first = planSounds(planSounds(null, [], 0, () => true).memory, [toPay()], 1_000, () => true);
    expect(planSounds(first.memory, [toPay()], 9_000_000, () => true)).toMatchObject({ play: null, nextMs: null });
  });

  test("nothing to come: no timer", () => {
    expect(planSounds(null, [], 0, () => true).nextMs).toBeNull();
    expect(planSounds(null, [lasting("paid", "sale", 0)], 0, () => true).nextMs).toBeNull();
  });
});
