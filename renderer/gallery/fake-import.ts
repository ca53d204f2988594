import type {
  ImportInspection,
  ImportProgress,
  ImportSettings,
  RateChangesPage,
  RefusedLineView,
} from "../../shared/contract/rates-view.ts";

/** A provider's file of 100,000 lines, 40 of them bad. */
const header = ["Destination", "Code", "Rate (USD)", "Interval 1", "Interval N", "Effective"];
const lines = [
  ["Peru Lima", "511", "31,90", "1", "1", "2026-12-01"],
  ["Peru Mobile Claro", "519", "57,10", "1", "1", "2026-12-01"],
  ["Haiti Mobile Digicel", "50937", "402,50", "60", "60", "2026-12-01"],
  ["Colombia Mobile", "573", "29,10", "1", "1", "2026-12-01"],
  ["México", "52", "18,70", "60", "60", "2026-12-01"],
];
const reasons = [
  ["rate/bad-prefix", "prefix", "Peru Bitel;;52,10;1;1;2026-12-01"],
  ["money/not-a-decimal", "value", "Cuba;53;n/a;60;60;2026-12-01"],
  ["rate/bad-increment", "increment", "Laos;856;98,00;0;1;2026-12-01"],
  ["rate/negative", "value", "Chad;235;-1,00;1;1;2026-12-01"],
] as const;

export const fakeSettings: ImportSettings = {
  encoding: "windows-1252",
  delimiter: ";",
  decimal: ",",
  sheet: 0,
  skipLines: 0,
  header: true,
  layout: "jerasoft",
  dates: "dmy",
  columns: { description: 0, prefix: 1, value: 2, first: 3, next: 4, from: 5 },
  defaultUnit: "minute",
  defaultIncrement: "1/1",
  provider: "",
};

export function fakeInspection(id: string, fileName: string, settings: ImportSettings = fakeSettings): ImportInspection {
  const split = settings.delimiter === ";";
  return {
    id,
    fileName,
    bytes: 4_812_330,
    kind: fileName.endsWith(".xlsx") ? "xlsx" : "csv",
    sheets: fileName.endsWith(".xlsx") ? ["Rates", "Notes"] : [],
    header: split ? header : [header.join(";")],
    sample: split ? lines : lines.map((line) => [line.join(";")]),
    settings: split ? settings : { ...settings, columns: {} },
    recognised: split ? "JeraSoft" : null,
    providers: ["Andina Wholesale", "DIDWW"],
  };
}

export const REFUSED = 40;

export function fakeRefused(page: number, size: number): { total: number; rows: RefusedLineView[] } {
  const all = Array.from({ length: REFUSED }, (_, index): RefusedLineView => {
    const [code, field, text] = reasons[index % reasons.length] ?? reasons[0];
    return { line: 118 + index * 2311, code, field, text };
  });
  return { total: REFUSED, rows: all.slice((page - 1) * size, page * size) };
}

export const fakeCounts: RateChangesPage["counts"] = {
  up: 38,
  down: 112,
  new: 6,
  gone: 2,
  increment: 3,
  other: 4,
  same: 99_795,
  belowCost: 1,
  large: 5,
  hundredfold: 2,
};

/** Waits between steps for as long as `pace` says, so that progress can be seen and stopped. */
export async function* fakeReading(pace: () => Promise<void>): AsyncGenerator<ImportProgress, void, void> {
  for (let percent = 0; percent <= 100; percent += 5) {
    await pace();
    yield { kind: "progress", phase: percent < 80 ? "reading" : "comparing", rows: percent * 1000, percent };
  }
  yield { kind: "done", accepted: 99_960, refused: REFUSED, refusedLines: fakeRefused(1, 20).rows, counts: fakeCounts };
}
