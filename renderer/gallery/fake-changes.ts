import type { RateChange } from "../../shared/contract/rates-view.ts";

/** Whether a change belongs under a tab. */
export function fits(change: RateChange, tab: string): boolean {
  if (tab === "below-cost") return change.belowCost;
  if (tab === "large") return change.large;
  return tab === "hundredfold" ? change.hundredfold : change.kind === tab;
}

/** What the provider's file would change. */
export function importedChanges(): RateChange[] {
  const priced = (value: string) => ({ value, unit: "minute" as const, increment: "1/1", connect: "0" });
  const of = (
    kind: RateChange["kind"],
    country: string,
    description: string,
    prefix: string,
    before: string | null,
    after: string | null,
  ): RateChange => {
    const percent = before === null || after === null ? null : ((Number(after) - Number(before)) * 100) / Number(before);
    return {
      kind,
      key: `${prefix}||`,
      prefix,
      description,
      country,
      before: before === null ? null : priced(before),
      after: after === null ? null : priced(after),
      percent: percent === null ? null : percent.toFixed(4),
      belowCost: description === "Móvil Digicel",
      large: Math.abs(percent ?? 0) > 50,
      hundredfold: (percent ?? 0) >= 9900,
    };
  };
  const up = Array.from({ length: 36 }, (_, index) => of("up", "BO", `Fijo ${index}`, `5913${index}`, "139", String(140 + index)));
  const down = Array.from({ length: 111 }, (_, index) =>
    of("down", "CO", `Fijo ${index}`, `578${index}`, "24.1", String(24 - index / 100)),
  );
  return [
    of("up", "HT", "Móvil Digicel", "50937", "388", "402.5"),
    of("up", "CU", "Fijo", "53", "98.5", "9850"),
    ...up,
    of("down", "CO", "Móvil", "573", "29.1", "27.4"),
    ...down,
    ...Array.from({ length: 6 }, (_, index) => of("new", "PE", `Móvil Bitel ${index}`, `5193${index}`, null, "52.1")),
    of("gone", "CU", "Fijo Habana", "537", "99", null),
    of("gone", "LA", "Fijo", "856", "99", null),
  ];
}
