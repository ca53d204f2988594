/** What may be typed or chosen. `optional`: null is a value too, and means that nothing is said. */
export type SettingType =
  | {
      readonly kind: "count";
      readonly min: number;
      readonly max: number;
      readonly unit: "seconds" | "minutes" | "days" | "months" | "times" | "copies";
      /** Where it can be turned off, which is null: what it begins with when it is turned on. */
      readonly usual?: number;
    }
  | { readonly kind: "counts"; readonly min: number; readonly max: number; readonly atMost: number; readonly unit: "seconds" }
  | { readonly kind: "texts"; readonly max: number; readonly atMost: number }
  | { readonly kind: "amount"; readonly optional: boolean }
  | { readonly kind: "percent" }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "switch" }
  | { readonly kind: "text"; readonly min: number; readonly max: number; readonly optional: boolean };
