import { defineConfig } from "vitest/config";

const INTEGRATION = "**/*.integration.test.ts";
const NOT_OURS = ["node_modules/**", "out/**"];
/** Tests that hold the product to milliseconds on the wire: they run alone, one after the other. */
const MEASURING = [
  "e2e/stories/{billed-against-the-wire,rush-hour}.story.ts",
  "e2e/faults/{call-limit,cancel-race,cashier-cuts-in,core-killed-mid-call,damaged-records,sound-stops,switch-killed-twice}.test.ts",
  "e2e/support/witnesses.integration.test.ts",
  "native-bridge/asterisk/call.integration.test.ts",
];
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...NOT_OURS, "e2e/**", INTEGRATION],
          // Books are real files: a busy disk may take its time over an fsync.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.story.ts", "e2e/faults/*.test.ts", INTEGRATION],
          exclude: [...NOT_OURS, ...MEASURING],
          // They wait for phones and carriers more than they compute.
          maxWorkers: 3,
          ...PATIENT,
        },
      },
      {
        test: {
          name: "measuring",
          include: MEASURING,
          exclude: NOT_OURS,
          fileParallelism: false,
          ...PATIENT,
        },
      },
    ],
  },
});
