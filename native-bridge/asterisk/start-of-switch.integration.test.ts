import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAsteriskEngine } from "./engine.ts";
import { nobody } from "./test-support/nobody.ts";
import { withEngine } from "./test-support/with-engine.ts";

test("a SIP port that is taken is said at once", () =>
  withEngine({}, async (shop) => {
    const other = createAsteriskEngine({ ...shop.options, runDir: join(shop.directory, "run2"), dataDir: join(shop.directory, "data2") });
    await expect(other.start(nobody)).rejects.toThrow(`SIP cannot use 127.0.0.1:${shop.sipPort}/udp`);
  }));

test("a switch that lacks a module is not used, and the module is named", () =>
  withEngine({}, async (shop) => {
    await shop.engine.stop({ keepSwitch: false });
    const moduleDir = join(shop.directory, "modules");
    copyModulesWithout(shop.options.switchBinary.moduleDir, moduleDir, "bridge_builtin_interval_features.so");
    shop.engine = createAsteriskEngine({ ...shop.options, switchBinary: { ...shop.options.switchBinary, moduleDir } });
    await expect(shop.engine.start(nobody)).rejects.toThrow(/bridge_builtin_interval_features\.so/);
  }));

test("the spool that cannot be written is noticed", () =>
  withEngine({}, async (shop) => {
    expect(shop.engine.probeSpool()).toBe("ok");
    const tooMuch = createAsteriskEngine({ ...shop.options, spoolReserveBytes: Number.MAX_SAFE_INTEGER });
    expect(tooMuch.probeSpool()).toBe("disk-full");
    const nowhere = createAsteriskEngine({ ...shop.options, dataDir: join(shop.directory, "nowhere") });
    expect(nowhere.probeSpool()).toBe("unwritable");
  }));

test("secrets stand in files only their owner can read, and the clean start logged no error", () =>
  withEngine({}, async (shop) => {
    const log = readFileSync(join(shop.options.dataDir, "switch", "log", "messages.log"), "utf8");
    expect(log.split("\n").filter((line) => line.includes("ERROR"))).toEqual([]);
    for (const file of ["etc/pjsip.conf", "etc/ari.conf", "switch.json"]) expect(modeOf(join(shop.options.runDir, file))).toBe(0o600);
  }));

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

function copyModulesWithout(from: string, to: string, without: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) if (name !== without) symlinkSync(join(from, name), join(to, name));
}
