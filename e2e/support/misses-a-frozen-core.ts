import type { Page } from "playwright-core";

/** Freezes the core under a counter that nobody touches, twice: it says so within 5 s, and takes it back by itself. */
export async function missesAFrozenCore(page: Page, corePid: number): Promise<void> {
  const lost = page.getByText(/Sin contacto con la central desde \d\d:\d\d/);
  for (let round = 0; round < 2; round += 1) {
    process.kill(corePid, "SIGSTOP");
    try {
      await lost.waitFor({ timeout: 5_000 });
    } finally {
      process.kill(corePid, "SIGCONT");
    }
    await lost.waitFor({ state: "detached", timeout: 15_000 });
  }
}
