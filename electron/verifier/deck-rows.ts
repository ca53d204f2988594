/** What a row of a price list's file says. Money in micros. */
export interface DeckRow {
  readonly value: number;
  readonly unit: "minute" | "second";
  /** As calls have it: "60/6". */
  readonly increment: string;
  readonly connect: number;
  readonly minimum: number;
  readonly grace: number;
  /** Null for a rate of all hours. */
  readonly band: string | null;
  /** First day as "2026-11-22"; empty for none. */
  readonly from: string;
  /** Whether it holds at every moment. */
  readonly isTimeless: boolean;
}

export interface DeckRows {
  /** The rows of exactly this prefix; none where the list has none. */
  of(prefix: string): readonly DeckRow[];
}

const MAGIC = "TimbreDk";
const FORMAT = 1;
const SECTIONS = ["keys", "index", "values", "termCodes", "terms", "bandCodes", "bands", "periodCodes", "periods"] as const;
type Section = (typeof SECTIONS)[number];
const TERM_NUMBERS = 6;
const PREFIX_DIGITS = 15;

/** Reads the file of a price list by BOOK-FORMAT.md. Null where it is none: another rule names that. */
export function readDeckRows(bytes: Buffer): DeckRows | null {
  if (bytes.length < 16 || bytes.toString("latin1", 0, 8) !== MAGIC || bytes.readUInt32LE(8) !== FORMAT) return null;
  const at = (section: Section) => {
    const head = 16 + SECTIONS.indexOf(section) * 12;
    const [width, offset, length] = [bytes.readUInt32LE(head), bytes.readUInt32LE(head + 4), bytes.readUInt32LE(head + 8)];
    return {
      length,
      real: (n: number) => bytes.readDoubleLE(offset + 8 * n),
      whole: (n: number) => wholeAt(bytes, offset + width * n, width),
      offset,
    };
  };
  const [keys, values, termCodes, terms] = [at("keys"), at("values"), at("termCodes"), at("terms")];
  const [bandCodes, bandText, periodCodes, periods] = [at("bandCodes"), at("bands"), at("periodCodes"), at("periods")];
  const bands = JSON.parse(bytes.toString("utf8", bandText.offset, bandText.offset + bandText.length)) as readonly {
    readonly name: string;
  }[];
  const row = (n: number): DeckRow => {
    const term = (which: number) => terms.real(termCodes.whole(n) * TERM_NUMBERS + which);
    const [band, period] = [bandCodes.whole(n), periodCodes.whole(n)];
    const day = period === 0 ? 0 : bytes.readInt32LE(periods.offset + 8 * (period - 1));
    return {
      ...{ value: values.real(n), unit: term(0) === 0 ? "minute" : "second", increment: `${term(1)}/${term(2)}` },
      ...{ connect: term(3), minimum: term(4), grace: term(5) },
      band: band === 0 ? null : (bands[band - 1]?.name ?? null),
      from: day === 0 ? "" : String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"),
      isTimeless: band === 0 && period === 0,
    };
  };
  return {
    of: (prefix) => {
      const key = keyOf(prefix);
      const rows: DeckRow[] = [];
      for (let n = firstFrom(keys, key); n < keys.length && keys.real(n) === key; n += 1) rows.push(row(n));
      return rows;
    },
  };
}

function wholeAt(bytes: Buffer, offset: number, width: number): number {
  return width === 1 ? bytes.readUInt8(offset) : width === 2 ? bytes.readUInt16LE(offset) : bytes.readUInt32LE(offset);
}

/** Each digit and 1 in base eleven, filled up with 0 to 15 places: numbers in the order of the prefixes as text. */
function keyOf(prefix: string): number {
  let key = 0;
  for (let place = 0; place < PREFIX_DIGITS; place += 1) key = key * 11 + (place < prefix.length ? Number(prefix[place]) + 1 : 0);
  return key;
}

function firstFrom(keys: { readonly length: number; real(n: number): number }, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys.real(middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
