import type { ImportInspection, ImportProgress, ImportSettings } from "../../../../shared/contract/rates-view.ts";

export type ImportStep = "file" | "reading" | "columns" | "review";
export const importSteps = ["file", "reading", "columns", "review"] as const satisfies readonly ImportStep[];

type Progress = Extract<ImportProgress, { kind: "progress" }>;
export type ImportDone = Extract<ImportProgress, { kind: "done" }>;

/** What went wrong, by the key of its words; `detail` is what the core said, for who repairs it. */
export interface ImportTrouble {
  readonly words: "failed" | "sendFailed" | "stopped" | "tooLarge" | "emptyFile";
  /** The reason in a code with words of its own. */
  readonly code: string | null;
  readonly detail: string | null;
}

export interface ImportState {
  readonly step: ImportStep;
  readonly side: "sell" | "cost";
  readonly fileName: string;
  /** Of the sending, 0 to 100; null while nothing is sent. */
  readonly sentPercent: number | null;
  readonly inspection: ImportInspection | null;
  readonly settings: ImportSettings | null;
  readonly keepGone: boolean;
  readonly progress: Progress | null;
  readonly done: ImportDone | null;
  readonly trouble: ImportTrouble | null;
}

export const importStart: ImportState = {
  step: "file",
  side: "cost",
  fileName: "",
  sentPercent: null,
  inspection: null,
  settings: null,
  keepGone: true,
  progress: null,
  done: null,
  trouble: null,
};
