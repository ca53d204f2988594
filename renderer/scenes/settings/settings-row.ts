import type { ReactNode } from "react";
import type { Searchable } from "./settings-search.ts";

/** A setting of the page, with what a search finds it by. */
export interface SettingsRow extends Searchable {
  readonly id: string;
  readonly row: ReactNode;
}
