import { expect, test } from "vitest";
import { parseDeb822Sources, parseOneLineSources } from "./apt-sources.ts";

test.each([
  ["plain", "deb http://archive.example/debian bookworm main", ["http://archive.example/debian", ["bookworm"], ["main"]]],
  [
    "options",
    "deb [arch=amd64 signed-by=/k.gpg] https://a.example/d sid main contrib",
    ["https://a.example/d", ["sid"], ["main", "contrib"]],
  ],
  ["trailing comment", "deb http://a.example/d stable main # ours", ["http://a.example/d", ["stable"], ["main"]]],
  ["flat repository", "deb http://a.example/d ./", ["http://a.example/d", ["./"], []]],
] as const)("one-line source: %s", (_why, line, [uri, suites, components]) => {
  expect(parseOneLineSources(line)).toEqual([{ uri, suites, components }]);
});

test.each(["", "# deb http://a.example/d sid main", "deb-src http://a.example/d sid main", "debug http://a.example/d sid main"])(
  "no binary source in %j",
  (line) => expect(parseOneLineSources(line)).toEqual([]),
);

test("deb822: continued fields, comments, several stanzas and addresses", () => {
  const text = `# The installer wrote this.
Types: deb deb-src
# a mirror
URIs: http://a.example/debian
 http://b.example/debian
Suites: bookworm bookworm-updates
Components: main
 contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

types: deb
uris: http://security.example/debian-security
suites: bookworm-security
components: main
`;
  const release = { suites: ["bookworm", "bookworm-updates"], components: ["main", "contrib"] };
  expect(parseDeb822Sources(text)).toEqual([
    { uri: "http://a.example/debian", ...release },
    { uri: "http://b.example/debian", ...release },
    { uri: "http://security.example/debian-security", suites: ["bookworm-security"], components: ["main"] },
  ]);
});

test.each([
  ["switched off", "Types: deb\nEnabled: no\nURIs: http://a.example/d\nSuites: sid\nComponents: main\n"],
  ["source packages only", "Types: deb-src\nURIs: http://a.example/d\nSuites: sid\nComponents: main\n"],
])("deb822: a stanza that is %s is no source", (_why, text) => expect(parseDeb822Sources(text)).toEqual([]));
