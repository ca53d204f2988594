import { defineConfig } from "vitest/config";

const INTEGRATION = "**/*.integration.test.ts";
const NOT_OURS = ["node_modules/**", "out/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...NOT_OURS, "e2e/**", INTEGRATION],
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.story.ts", "e2e/faults/*.test.ts", INTEGRATION],
          exclude: NOT_OURS,
          // Stories run a real switch and measure real time: two at once would disturb each other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
