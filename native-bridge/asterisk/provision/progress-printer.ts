import type { OnProvisionProgress, ProvisionProgress } from "./provision-progress.ts";

/** Packages between two lines: about eight lines for a download, so a log stays readable and a person sees it move. */
const PACKAGES_PER_LINE = 20;

/** Turns progress into whole lines, which read the same on a terminal and in a log file. */
export function progressPrinter(print: (line: string) => void): OnProvisionProgress {
  return (progress) => {
    if (isWorthALine(progress)) print(sentence(progress));
  };
}

function isWorthALine(progress: ProvisionProgress): boolean {
  if (progress.step !== "download" && progress.step !== "unpack") return true;
  return progress.done === progress.total || progress.done % PACKAGES_PER_LINE === 0;
}

function sentence(progress: ProvisionProgress): string {
  switch (progress.step) {
    case "waiting":
      return "switch: another Timbre is downloading it, waiting";
    case "index":
      return `switch: reading the package index of Debian ${progress.suite}`;
    case "download":
      return `switch: downloading packages ${progress.done}/${progress.total}`;
    case "unpack":
      return `switch: unpacking packages ${progress.done}/${progress.total}`;
    case "verify":
      return "switch: checking that it runs";
  }
}
