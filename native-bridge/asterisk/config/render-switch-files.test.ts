import { expect, test } from "vitest";
import { InvalidSwitchSetting } from "./conf-value.ts";
import { renderSwitchFiles } from "./render-switch-files.ts";
import type { SwitchConfig, TrunkConfig } from "./switch-config.ts";

const trunk: TrunkConfig = { id: "trunk1", server: "sip.example.net:5070", username: "shop1", secret: "a;b#c=>[d]", register: true };

const config: SwitchConfig = {
  directories: {
    etc: "/run/shop/etc",
    modules: "/usr/lib/asterisk/modules",
    data: "/usr/share/asterisk",
    lib: "/var/shop/lib",
    spool: "/run/shop/spool",
    run: "/run/shop",
    log: "/var/shop/log",
    cache: "/run/shop/cache",
  },
  systemName: "timbre_0a1b2c3d",
  sip: { bind: "192.168.1.10", port: 5060 },
  rtp: [10_000, 10_199],
  udptl: [10_200, 10_299],
  ari: { port: 18_088, user: "timbre", password: "0123456789abcdef" },
  trunks: [
    trunk,
    {
      id: "trunk2",
      server: "203.0.113.5",
      username: null,
      secret: null,
      register: false,
      codecs: ["ulaw"],
      permit: ["203.0.113.5", "203.0.113.0/28"],
    },
  ],
  permit: ["127.0.0.0/8", "192.168.1.0/24"],
  warningSound: "/run/shop/sounds/warning",
  decideSeconds: 5,
  emergency: ["131", "911"],
};

test.each([...renderSwitchFiles(config)].map(([name]) => name))("%s is what it was", async (name) => {
  await expect(renderSwitchFiles(config).get(name)).toMatchFileSnapshot(`goldens/${name}`);
});

const injection = "x\n[evil]\ntype=endpoint";

test.each<[string, Partial<SwitchConfig>]>([
  ["a trunk's id", { trunks: [{ ...trunk, id: injection }] }],
  ["a trunk's id with a hyphen", { trunks: [{ ...trunk, id: "trunk-1" }] }],
  ["a trunk's server", { trunks: [{ ...trunk, server: `host${injection}` }] }],
  ["a trunk's server with a parameter", { trunks: [{ ...trunk, server: "host;transport=tcp" }] }],
  ["a trunk's port", { trunks: [{ ...trunk, server: "host:99999" }] }],
  ["a trunk's proxy", { trunks: [{ ...trunk, proxy: "host>x" }] }],
  ["a trunk's user", { trunks: [{ ...trunk, username: `u${injection}` }] }],
  ["a trunk's user with a comment", { trunks: [{ ...trunk, username: "u;x" }] }],
  ["a trunk's secret with a newline", { trunks: [{ ...trunk, secret: injection }] }],
  ["a trunk's secret with a carriage return", { trunks: [{ ...trunk, secret: "a\rb" }] }],
  ["a trunk's secret with a backslash", { trunks: [{ ...trunk, secret: "a\\;b" }] }],
  ["a trunk's codec", { trunks: [{ ...trunk, codecs: ["alaw\nallow=all" as "alaw"] }] }],
  ["two trunks of one id", { trunks: [trunk, trunk] }],
  ["a registration without a secret", { trunks: [{ ...trunk, secret: null }] }],
  ["a network that is none", { permit: ["0.0.0.0/0\npermit=1.1.1.1"] }],
  ["a network with too many bits", { permit: ["10.0.0.0/33"] }],
  ["the system's name", { systemName: injection }],
  ["the warning sound", { warningSound: "/x\nexten => _X.,1,Dial(PJSIP/1)" }],
  ["the warning sound with an expression", { warningSound: "/x/$(id)" }],
  ["a directory", { directories: { ...config.directories, log: "relative" } }],
  ["the wildcard address", { sip: { bind: "0.0.0.0", port: 5060 } }],
  ["a host name to bind", { sip: { bind: "shop", port: 5060 } }],
  ["a port that is none", { sip: { bind: "127.0.0.1", port: 0 } }],
  ["ports in the wrong order", { rtp: [20_000, 10_000] }],
  ["ARI's password", { ari: { ...config.ari, password: injection } }],
  ["ARI's section name", { ari: { ...config.ari, user: "general" } }],
])("%s is refused before anything is written", (_what, change) => {
  expect(() => renderSwitchFiles({ ...config, ...change })).toThrow(InvalidSwitchSetting);
});

test("the wildcard address can be asked for by name", () => {
  const files = renderSwitchFiles({ ...config, sip: { bind: "0.0.0.0", port: 5060, everyAddress: true } });
  expect(files.get("pjsip.conf")).toContain("bind = 0.0.0.0:5060");
});
