/** What a person who waits for the switch is shown. */
export type ProvisionProgress =
  | { readonly step: "waiting" }
  | { readonly step: "index"; readonly suite: string }
  | { readonly step: "download" | "unpack"; readonly done: number; readonly total: number }
  | { readonly step: "verify" };

export type OnProvisionProgress = (progress: ProvisionProgress) => void;
