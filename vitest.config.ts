import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const INTEGRATION = "**/*.integration.test.ts";
const NOT_OURS = ["node_modules/**", "out/**"];
/** Tests that talk, are silent or compute for half a minute and more and care for no millisecond: they run beside everything else. */
const TALKING = ["e2e/stories/seed-acceptance.story.ts", "e2e/faults/sound-stops.test.ts", "electron/core/app/money/money-acts.test.ts"];
/** Tests that hold the product to milliseconds on the wire: few at a time, and nothing else beside them. */
const MEASURING = [
  "e2e/faults/{book-held-by-another,call-limit,cancel-race,cashier-cuts-in,clock-steps,core-killed-mid-call,damaged-records,frozen-counter,lifted-phone,provider-without-balance,switch-killed-twice}.test.ts",
  "e2e/support/{witnesses,world}.integration.test.ts",
];
/** Calls to 20 ms each, and forty in one instant: nothing else could be measured beside them, nor they beside it. */
const CROWDED = [
  "e2e/stories/{billed-against-the-wire,rush-hour}.story.ts",
  "native-bridge/asterisk/call.integration.test.ts",
  // The core and the switch both end a call to 50 ms, and one of them starts anew meanwhile.
  "e2e/faults/moved-limit.test.ts",
];
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000 };

/** The files that take longest, the longest first: begun last, one of them would keep the machine waiting alone. */
const LONGEST = [
  "seventeen-checks",
  "pictures.integration",
  "axe.integration",
  "rates.integration",
  "call-across-a-band",
  "money-flows",
  "people.story",
  "tampered-book",
  "exceptions.story",
  "gallery.integration",
  "import-a-wholesale-deck",
  "counter-keys.integration",
  "core-dead-or-frozen",
  "switch-dies.integration",
  "next-core.integration",
  "malformed-verdict",
  "switch-killed-twice",
  "core-killed-mid-call",
  "book-held-by-another",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.includes(name));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...NOT_OURS, "e2e/**", INTEGRATION, ...TALKING],
          // Every shop of a test starts threads of its own, and each of them would strip the same two hundred modules of their types.
          env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "out", "compile-cache") },
          // Books are real files: a busy disk may take its time over an fsync.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // They wait for the disk as often as they compute: one process would leave half of the smallest machine idle.
          maxWorkers: 4,
          // No test leaves anything in a module behind: the product has no state there, so the modules are loaded once.
          isolate: false,
        },
      },
      {
        test: {
          name: "talking",
          include: TALKING,
          exclude: NOT_OURS,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          ...PATIENT,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.story.ts", "e2e/faults/*.test.ts", INTEGRATION],
          exclude: [...NOT_OURS, ...TALKING, ...MEASURING, ...CROWDED],
          sequence: { groupOrder: 2 },
          // They wait for phones and carriers more than they compute.
          maxWorkers: 4,
          ...PATIENT,
        },
      },
      {
        test: {
          name: "measuring",
          include: MEASURING,
          exclude: NOT_OURS,
          sequence: { groupOrder: 3 },
          // Together they take less than one processor.
          maxWorkers: 3,
          ...PATIENT,
        },
      },
      {
        test: {
          name: "measuring-alone",
          include: CROWDED,
          exclude: NOT_OURS,
          sequence: { groupOrder: 4 },
          fileParallelism: false,
          ...PATIENT,
        },
      },
    ],
  },
});
