import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusedPhones } from "./refused-phones.ts";

/** As Asterisk 22.10.1 writes it; the first line of the file is no JSON. */
const line = (event: string, account: string, remote: string, at: string) =>
  JSON.stringify({
    logmsg: {
      level: "SECURITY",
      message: `SecurityEvent="${event}",EventTV="${at}",Severity="Error",Service="PJSIP",AccountID="${account}",LocalAddress="IPV4/UDP/127.0.0.1/5060",RemoteAddress="IPV4/UDP/${remote}/53298",Challenge=""\n`,
    },
  });

test("a gateway's mistakes are told once each, the newest first, and the noise of every registration is not", () => {
  const folder = mkdtempSync(join(tmpdir(), "timbre-refused-"));
  try {
    const file = join(folder, "security.log");
    const at = "2026-11-22T10:00:00.000+0000";
    const rows = [
      "[2026-11-22 09:00:00.000] Asterisk 22.10.1 built by nobody",
      line("ChallengeResponseFailed", "linea09", "192.168.1.40", "2026-11-22T09:00:00.000+0000"),
      line("ChallengeSent", "linea01", "192.168.1.40", at),
      line("ChallengeResponseFailed", "linea01", "192.168.1.40", at),
      line("ChallengeResponseFailed", "linea01", "192.168.1.40", at),
      line("InvalidAccountID", "4900", "192.168.1.41", at),
      line("ChallengeResponseFailed", "<unknown>", "192.168.1.42", at),
      line("SuccessfulAuth", "linea02", "192.168.1.40", at),
    ];
    writeFileSync(file, `${rows.join("\n")}\n`);
    expect(refusedPhones(file, Date.parse("2026-11-22T09:30:00Z"))).toEqual([
      { user: null, address: "192.168.1.42", why: "wrong-secret" },
      { user: "4900", address: "192.168.1.41", why: "unknown-user" },
      { user: "linea01", address: "192.168.1.40", why: "wrong-secret" },
    ]);
    expect(refusedPhones(join(folder, "none.log"), 0)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
