import { expect, test } from "vitest";
import type { AptSource } from "./apt-sources.ts";
import { chooseDebianMirror } from "./choose-debian-mirror.ts";

const archive = source("http://deb.example/debian", "bookworm", "bookworm-updates");

test.each([
  ["the release's archive", [archive], archive.uri],
  ["after a third party's repository", [source("https://tools.example/apt", "cloud-sdk-bookworm"), archive], archive.uri],
  ["after the security archive", [source("http://deb.example/debian-security", "bookworm-security"), archive], archive.uri],
  ["after an installation disc", [source("cdrom:[Debian]/", "bookworm"), archive], archive.uri],
  ["named by class, not by code name", [source("http://deb.example/debian", "stable")], "http://deb.example/debian"],
  ["only third parties", [source("https://tools.example/apt", "nodistro")], null],
  ["another distribution", [source("http://ubuntu.example/ubuntu", "noble")], null],
  ["nothing", [], null],
] as const)("mirror: %s", (_why, sources, mirror) => expect(chooseDebianMirror(sources, "bookworm")).toBe(mirror));

function source(uri: string, ...suites: readonly string[]): AptSource {
  return { uri, suites, components: ["main"] };
}
