import { existsSync, readdirSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { letTimePass } from "./let-time-pass.ts";
import { makeTempDir, type TempDir } from "./temp-dir.ts";

/**
 * The wall clock of a shop, core and switch alike, as libfaketime tells it. It can be set while they run, as a technician
 * sets it; the monotonic clock goes on as it is, so that no call gets longer by it.
 */
export class FakeClock {
  /** For the processes that are to live by this clock. */
  readonly environment: NodeJS.ProcessEnv;
  readonly #folder: TempDir;
  #aheadMs = 0;

  private constructor(folder: TempDir, library: string) {
    this.#folder = folder;
    this.environment = {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: join(folder.path, "offset"),
      // Whoever asks for the time is told the hour of that file, at once.
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      NO_FAKE_STAT: "1",
    };
  }

  static async open(instant: string): Promise<FakeClock> {
    const clock = new FakeClock(await makeTempDir(), fakeTimeLibrary());
    await clock.set(instant);
    return clock;
  }

  async set(instant: string): Promise<void> {
    this.#aheadMs = Date.parse(instant) - Date.now();
    const file = join(this.#folder.path, "offset");
    // Renamed into place: nobody reads half of it.
    await writeFile(`${file}.new`, `${this.#aheadMs < 0 ? "" : "+"}${(this.#aheadMs / 1_000).toFixed(3)}\n`);
    await rename(`${file}.new`, file);
  }

  /** Resolves when this clock shows that moment. */
  async until(instant: string): Promise<void> {
    await letTimePass(Date.parse(instant) - Date.now() - this.#aheadMs);
  }

  /** Closes it, and removes what the library left of processes that did not end by themselves. */
  async close(): Promise<void> {
    await this.#folder.remove();
    const left = readdirSync("/dev/shm").filter((name) => {
      const pid = /faketime_\w+_(\d+)$/.exec(name)?.[1];
      return pid !== undefined && !existsSync(`/proc/${pid}`);
    });
    for (const name of left) await rm(join("/dev/shm", name), { force: true });
  }
}

/** In a folder named after the machine's architecture; the variant for programs with threads. */
function fakeTimeLibrary(): string {
  const found = readdirSync("/usr/lib")
    .map((name) => join("/usr/lib", name, "faketime", "libfaketimeMT.so.1"))
    .find(existsSync);
  if (found === undefined) throw new Error("libfaketime is not installed: apt-get install libfaketime");
  return found;
}
