import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { SwitchFailure } from "./switch-failure.ts";

/** What Debian calls this machine, and where its packages put libraries and the dynamic loader. */
export type DebianArchitecture = { readonly name: string; readonly libraryDir: string; readonly loader: string };

const ARCHITECTURES: Readonly<Record<string, DebianArchitecture>> = {
  x64: { name: "amd64", libraryDir: "usr/lib/x86_64-linux-gnu", loader: "ld-linux-x86-64.so.2" },
  arm64: { name: "arm64", libraryDir: "usr/lib/aarch64-linux-gnu", loader: "ld-linux-aarch64.so.1" },
};

export function debianArchitecture(machine: {
  readonly platform: string;
  readonly arch: string;
}): Result<DebianArchitecture, SwitchFailure> {
  const architecture = machine.platform === "linux" ? ARCHITECTURES[machine.arch] : undefined;
  if (architecture !== undefined) return ok(architecture);
  return err({
    code: "switch/platform-unsupported",
    message: `The telephone switch runs on Linux (x64 or arm64), and this is ${machine.platform} ${machine.arch}. Run Timbre on a Linux machine of the shop and open its counter from here in a browser.`,
  });
}
