import { execFile } from "node:child_process";
import { join } from "node:path";

const REPOSITORY = join(import.meta.dirname, "..", "..");

interface Verified {
  readonly exit: number;
  readonly ok: boolean;
  readonly failures: readonly { readonly rule: string; readonly check: string; readonly detail: string }[];
  /** What it said in words where it could not tell more. */
  readonly said: string;
}

/** `timbre verify`, run as the owner's nephew would: beside the shop or after it, with the fingerprints of the papers at hand. */
export function verifyBook(dataDir: string, anchors: readonly string[] = []): Promise<Verified> {
  const node = join(REPOSITORY, "node_modules", ".bin", "node");
  const args = ["verify", "--data", dataDir, ...anchors.flatMap((anchor) => ["--anchor", anchor]), "--json"];
  return new Promise((resolve) => {
    execFile(node, [join(REPOSITORY, "scripts", "timbre.mjs"), ...args], { cwd: REPOSITORY }, (fault, out, said) => {
      const exit = fault === null ? 0 : Number(fault.code);
      const report = out.startsWith("{") ? JSON.parse(out) : { ok: false, failures: [] };
      resolve({ exit, ok: report.ok, failures: report.failures, said });
    });
  });
}
