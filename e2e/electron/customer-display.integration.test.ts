import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { type Shell, shellForTests } from "./shell-for-tests.ts";

const { launch } = shellForTests();

const TWO_MONITORS = [
  { id: 7, bounds: { x: 0, y: 0 } },
  { id: 9, bounds: { x: 1366, y: -20 } },
];

/** The counter asks as it does in a browser; the shell gives it a window of its own making. */
async function openDisplay(shell: Shell) {
  const counter = await shell.firstPage();
  const [, contents] = await Promise.all([
    counter.evaluate(() => void window.open("/display")),
    once(shell.app, "web-contents-created").then(async ([, created]) => {
      await once(created, "did-finish-load");
      return created;
    }),
  ]);
  const display = contents.page;
  await display.locator("body[data-ports]").waitFor();
  return { counter, display };
}

describe("the customer display in Electron", { timeout: 30_000 }, () => {
  test("fills the second monitor without taking the focus, as hardened as the counter, over a port of its own kind", async () => {
    const shell = await launch({ monitors: TWO_MONITORS });
    const { display } = await openDisplay(shell);
    const [counter, customers] = shell.windows.getAllWindows();
    expect(customers?.options).toMatchObject({ x: 1366, y: -20, fullscreen: true, show: false });
    expect(customers?.options.webPreferences).toEqual(counter?.options.webPreferences);
    expect(JSON.parse((await display.textContent("body")) ?? "")).toMatchObject({ display: true });
    expect(shell.journal.filter((line) => line.startsWith("shown"))).toEqual(["shown", "shown inactive"]);
    expect(await display.evaluate(() => location.pathname)).toBe("/display");
  });

  test("is a plain window where there is one monitor, and there is never a second of it", async () => {
    const shell = await launch();
    const { counter } = await openDisplay(shell);
    expect(shell.windows.getAllWindows()[1]?.options).not.toHaveProperty("fullscreen");
    await counter.evaluate(() => void window.open("/display#again"));
    await shell.refusal("window");
    expect(shell.windows.getAllWindows()).toHaveLength(2);
  });

  test("gets a new port of its own kind after a death of the core", async () => {
    const shell = await launch();
    const { display } = await openDisplay(shell);
    shell.cores[0]?.die();
    await display.locator('body[data-ports="2"]').waitFor();
    expect(JSON.parse((await display.textContent("body")) ?? "")).toMatchObject({ display: true });
  });

  test("goes with the counter, and opens nothing itself but what it is", async () => {
    const shell = await launch();
    const { display } = await openDisplay(shell);
    await display.evaluate(() => void window.open("https://evil.example/"));
    await shell.refusal("window");
    const [counter, customers] = shell.windows.getAllWindows();
    const closed = once(customers ?? shell.app, "closed");
    await counter?.close();
    await closed;
    expect(shell.windows.getAllWindows()).toEqual([]);
  });
});
