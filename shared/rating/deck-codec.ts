import { err, ok, type Result } from "../kernel/result.ts";
import { utf8Bytes, utf8Text } from "../kernel/utf8.ts";
import type { TimeBand } from "../time/time-band.ts";
import { newCodeColumn } from "./code-table.ts";
import { type CodeColumn, type DeckContent, TERM_NUMBERS } from "./deck-content.ts";

type Memory = ArrayBuffer | SharedArrayBuffer;
type Column = CodeColumn | Float64Array | Int32Array;

const MAGIC = "TimbreDk";
const FORMAT_VERSION = 1;
/** Magic, version, number of sections; then bytes per element, offset and elements of each section. */
const HEAD_BYTES = 16;
const SECTION_NUMBERS = 3;
/** What the widest element asks of where it begins. */
const ALIGNMENT = 8;

/** The sections of a deck file, in their order, and which bytes per element each may have. */
const SECTIONS = [
  { name: "prefixKeys", types: [Float64Array] },
  { name: "index", types: [Uint32Array] },
  { name: "values", types: [Float64Array] },
  { name: "termCodes", types: [Uint8Array, Uint16Array, Uint32Array] },
  { name: "terms", types: [Float64Array] },
  { name: "bandCodes", types: [Uint8Array, Uint16Array, Uint32Array] },
  { name: "bands", types: [Uint8Array] },
  { name: "periodCodes", types: [Uint8Array, Uint16Array, Uint32Array] },
  { name: "periods", types: [Int32Array] },
  { name: "descriptionCodes", types: [Uint8Array, Uint16Array, Uint32Array] },
  { name: "textEnds", types: [Uint32Array] },
  { name: "texts", types: [Uint8Array] },
] as const;

type SectionName = (typeof SECTIONS)[number]["name"];
type Sections = Readonly<Record<SectionName, Column>>;

/** The deck as the bytes of its file: its columns as they lie in memory, on the little-endian machines that run this. */
export function encodeDeck<Made extends Memory>(content: DeckContent, allocate: (bytes: number) => Made): Made {
  const sections = sectionsOf(content);
  let end = aligned(HEAD_BYTES + SECTIONS.length * SECTION_NUMBERS * 4);
  const offsets = SECTIONS.map(({ name }) => {
    const offset = end;
    end = aligned(end + sections[name].byteLength);
    return offset;
  });
  const buffer = allocate(end);
  new Uint8Array(buffer).set(utf8Bytes(MAGIC));
  const head = new Uint32Array(buffer, MAGIC.length);
  head.set([FORMAT_VERSION, SECTIONS.length]);
  SECTIONS.forEach(({ name }, i) => {
    const column = sections[name];
    const offset = offsets[i] as number;
    head.set([column.BYTES_PER_ELEMENT, offset, column.length], 2 + i * SECTION_NUMBERS);
    new Uint8Array(buffer, offset, column.byteLength).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  });
  return buffer;
}

/** The deck in these bytes, its columns used where they lie; or what is wrong with them. */
export function decodeDeck(buffer: Memory): Result<DeckContent, string> {
  const sections = readSections(buffer);
  if (!sections.ok) return sections;
  const columns = sections.value;
  const content = contentOf(columns);
  if (!content.ok) return content;
  const rows = columns.prefixKeys.length;
  const ofRows = ["values", "termCodes", "bandCodes", "periodCodes", "descriptionCodes"] as const;
  const uneven = ofRows.find((name) => columns[name].length !== rows);
  if (uneven !== undefined) return err(`${uneven} has ${columns[uneven].length} rows, not ${rows}`);
  if (columns.index.length === 0 || columns.index.length % 2 !== 0) return err("the index is incomplete");
  if (columns.terms.length % TERM_NUMBERS !== 0 || columns.periods.length % 2 !== 0) return err("a table is incomplete");
  if ((content.value.textEnds.at(-1) ?? 0) !== columns.texts.length) return err("the texts are incomplete");
  const wide = Object.entries(largestCodes(content.value)).find(
    ([name, largest]) => columns[name as SectionName].BYTES_PER_ELEMENT !== newCodeColumn(0, largest).BYTES_PER_ELEMENT,
  );
  return wide === undefined ? content : err(`${wide[0]} has codes of another width than its table asks for`);
}

/** The largest code each column of codes may hold, from the size of its table. */
function largestCodes({ terms, bands, periods, textEnds }: DeckContent) {
  return {
    termCodes: terms.length / TERM_NUMBERS - 1,
    bandCodes: bands.length,
    periodCodes: periods.length / 2,
    descriptionCodes: textEnds.length - 1,
  };
}

function sectionsOf(content: DeckContent): Sections {
  const { bands, ...columns } = content;
  return { ...columns, bands: Uint8Array.from(utf8Bytes(JSON.stringify(bands))) };
}

function contentOf(columns: Sections): Result<DeckContent, string> {
  const { bands, ...others } = columns;
  try {
    const parsed = JSON.parse(utf8Text(bands as Uint8Array)) as readonly TimeBand[];
    return ok({ ...others, bands: parsed } as DeckContent);
  } catch {
    return err("the bands cannot be read");
  }
}

function readSections(buffer: Memory): Result<Sections, string> {
  const headBytes = HEAD_BYTES + SECTIONS.length * SECTION_NUMBERS * 4;
  if (buffer.byteLength < headBytes) return err("too short for a deck");
  if (utf8Text(new Uint8Array(buffer, 0, MAGIC.length)) !== MAGIC) return err("not a deck");
  const head = new Uint32Array(buffer, MAGIC.length, 2 + SECTIONS.length * SECTION_NUMBERS);
  if (head[0] !== FORMAT_VERSION) return err(`a deck of format ${head[0]}, this program knows ${FORMAT_VERSION}`);
  if (head[1] !== SECTIONS.length) return err(`${head[1]} sections instead of ${SECTIONS.length}`);
  const sections: Partial<Record<SectionName, Column>> = {};
  let end = aligned(headBytes);
  for (const [i, { name, types }] of SECTIONS.entries()) {
    const [bytes, offset, length] = head.subarray(2 + i * SECTION_NUMBERS) as unknown as readonly [number, number, number];
    const Type = types.find((type) => type.BYTES_PER_ELEMENT === bytes);
    if (Type === undefined || offset !== end || offset + bytes * length > buffer.byteLength)
      return err(`${name} is not where it should be`);
    sections[name] = new Type(buffer as ArrayBuffer, offset, length);
    end = aligned(offset + bytes * length);
  }
  return end === buffer.byteLength ? ok(sections as Sections) : err(`${buffer.byteLength} bytes instead of ${end}`);
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
