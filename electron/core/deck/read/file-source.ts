import type { ImportSettings } from "../../../../shared/contract/rates-view.ts";

export type FileEncoding = ImportSettings["encoding"];

/** What kind of file it is, told by its first bytes and never by its name. */
export interface FileSource {
  readonly path: string;
  readonly bytes: number;
  readonly kind: "csv" | "xlsx";
  /** Text that was compressed whole, as carriers send long lists. */
  readonly gzip: boolean;
}
