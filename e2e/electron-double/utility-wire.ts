/** What goes over the ipc channel between the double and the process that stands for a utility process. */
export type ToHost =
  | { readonly kind: "parent"; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: "port"; readonly id: number; readonly data: unknown }
  | { readonly kind: "close"; readonly id: number };

export type FromHost = Exclude<ToHost, { kind: "parent" }> | { readonly kind: "parent"; readonly data: unknown };
