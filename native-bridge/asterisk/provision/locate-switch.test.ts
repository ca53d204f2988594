import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assert } from "../../../shared/kernel/assert.ts";
import { MUST_MODULES } from "../must-modules.ts";
import { debianArchitecture } from "./debian-architecture.ts";
import { findSwitch } from "./locate-switch.ts";
import { prefixDirectory } from "./prefix-directory.ts";

const architecture = debianArchitecture({ platform: "linux", arch: process.arch });
assert(architecture.ok, "these tests run where the switch runs");
const { libraryDir, loader } = architecture.value;

let root = "";
let environment: NodeJS.ProcessEnv = {};
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "timbre-switch-"));
  environment = { XDG_CACHE_HOME: root, PATH: join(root, "bin") };
});
afterEach(() => rm(root, { recursive: true }));

test("the private prefix is found and started by its own loader", async () => {
  const prefix = await ownPrefix("22.10.1");
  expect(await find()).toEqual({
    ok: true,
    value: {
      asterisk: [join(prefix, libraryDir, loader), "--library-path", join(prefix, libraryDir), join(prefix, "usr/sbin/asterisk")],
      moduleDir: join(prefix, libraryDir, "asterisk/modules"),
      soundsDir: join(prefix, "usr/share/asterisk/sounds/es_MX_f_Allison"),
      version: "22.10.1",
      origin: "prefix",
    },
  });
});

test("an override comes before the private prefix", async () => {
  await ownPrefix("22.10.1");
  const override = await unpackedPrefix(join(root, "elsewhere"), "21.0.0");
  expect(await find({ TIMBRE_ASTERISK_PREFIX: override })).toMatchObject({
    value: { origin: "override", version: "21.0.0" },
  });
});

test("an override that does not work is refused, not passed over", async () => {
  await ownPrefix("22.10.1");
  expect(await find({ TIMBRE_ASTERISK_PREFIX: join(root, "nothing") })).toMatchObject({
    ok: false,
    error: { code: "switch/override-unusable" },
  });
});

test("a prefix that lost a module is no switch", async () => {
  const prefix = await ownPrefix("22.10.1");
  await rm(join(prefix, libraryDir, "asterisk/modules", MUST_MODULES[0]));
  const found = await find();
  expect(found).toMatchObject({ ok: false, error: { code: "switch/not-installed", message: expect.stringContaining(MUST_MODULES[0]) } });
});

test("an Asterisk before 20 is no switch", async () => {
  await ownPrefix("18.19.0");
  expect(await find()).toMatchObject({ error: { message: expect.stringContaining("older than 20") } });
});

test("an installed Asterisk without the modules is passed over", async () => {
  await mkdir(join(root, "bin"));
  await answering(join(root, "bin", "asterisk"), "20.0.0");
  expect(await find()).toMatchObject({ ok: false, error: { message: expect.stringContaining("lacks") } });
  await ownPrefix("22.10.1");
  expect(await find()).toMatchObject({ ok: true, value: { origin: "prefix" } });
});

/** Without the machine's own daemon folders: a developer may have an Asterisk installed. */
function find(changed: NodeJS.ProcessEnv = {}): ReturnType<typeof findSwitch> {
  return findSwitch({ ...environment, ...changed }, []);
}

function ownPrefix(version: string): Promise<string> {
  assert(architecture.ok, "checked above");
  return unpackedPrefix(prefixDirectory(environment, architecture.value), version);
}

/** A prefix whose loader answers as `asterisk -V` would: what is looked at is the layout. */
async function unpackedPrefix(prefix: string, version: string): Promise<string> {
  const modules = join(prefix, libraryDir, "asterisk/modules");
  await mkdir(modules, { recursive: true });
  await mkdir(join(prefix, "usr/share/asterisk/sounds/es_MX_f_Allison"), { recursive: true });
  for (const name of MUST_MODULES) await writeFile(join(modules, name), "");
  await answering(join(prefix, libraryDir, loader), version);
  return prefix;
}

async function answering(program: string, version: string): Promise<void> {
  await writeFile(program, `#!/bin/sh\necho "Asterisk ${version}"\n`);
  await chmod(program, 0o755);
}
