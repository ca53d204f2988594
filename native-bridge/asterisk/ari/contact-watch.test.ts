import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ContactWatch } from "./contact-watch.ts";

/** The command line of a switch: it tells its list to whoever asks, and closes. */
let contacts = "";
let asked = 0;
let directory: string;
let server: Server;
let watch: ContactWatch;
let taken: string[][];

beforeEach(async () => {
  [contacts, asked, taken] = ["", 0, []];
  directory = mkdtempSync(join(tmpdir(), "timbre-cw-"));
  const socket = join(directory, "ctl");
  server = createServer((client) => {
    client.once("data", () => {
      asked += 1;
      client.end(contacts);
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  watch = new ContactWatch(socket, (list) => {
    taken.push([...list].map(([line, state]) => `${line} ${state}`));
    return false;
  });
});

afterEach(async () => {
  watch.stop();
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true });
});

const row = (line: string) => `  Contact:  ${line}/sip:${line}@127.0.0.1:5062   d5e06d60ca Avail         1.258\n`;

test("several events in a row are one reading", async () => {
  contacts = row("4301");
  for (let event = 0; event < 6; event += 1) watch.heard();
  await vi.waitUntil(() => taken.length > 0, { timeout: 3_000 });
  expect(asked).toBe(1);
  expect(taken).toEqual([["4301 answers"]]);
});

test("a phone that comes and goes without a pause does not keep the list from being read, and what came last is read too", async () => {
  contacts = row("4301");
  const flapping = setInterval(() => watch.heard(), 40);
  try {
    await vi.waitUntil(() => taken.length > 0, { timeout: 5_000 });
  } finally {
    clearInterval(flapping);
  }
  contacts = row("4302");
  await vi.waitUntil(() => taken.at(-1)?.[0] === "4302 answers", { timeout: 3_000 });
});
