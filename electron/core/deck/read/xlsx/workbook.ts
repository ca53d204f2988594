import type { FileHandle } from "node:fs/promises";
import { posix } from "node:path";
import { type NumberFormat, readNumberFormats } from "./number-formats.ts";
import { readPart } from "./read-part.ts";
import { attributesOf } from "./xml-reader.ts";
import { broken, type ZipEntry, zipDirectory } from "./zip-directory.ts";

export interface Worksheet {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** What must be known of a workbook before a sheet can be read. */
export interface Workbook {
  readonly sheets: readonly Worksheet[];
  /** Where the texts are that cells share; null where every cell has its own. */
  readonly sharedStrings: ZipEntry | null;
  /** By the number that a cell gives as its style. */
  readonly formats: readonly NumberFormat[];
  /** Whether days are counted from 1904, as Excel for the Macintosh did. */
  readonly from1904: boolean;
}

export async function readWorkbook(file: FileHandle): Promise<Workbook> {
  const entries = await zipDirectory(file);
  const path = workbookPath(entries);
  const folder = posix.dirname(path);
  const targets = await readRelations(file, entries.get(`${folder}/_rels/${posix.basename(path)}.rels`));
  const partOf = (target: string) => entries.get(target.startsWith("/") ? target.slice(1) : posix.normalize(`${folder}/${target}`)) ?? null;
  const { sheets, from1904 } = await readSheetList(file, entries.get(path) as ZipEntry);
  const byType = (type: string) => {
    const relation = [...targets.values()].find((one) => one.type === type);
    return relation === undefined ? null : partOf(relation.target);
  };
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const relation = targets.get(id);
      // A chart has a sheet of its own, without cells.
      if (relation === undefined || relation.type !== "worksheet") return [];
      const entry = partOf(relation.target);
      if (entry === null) throw broken();
      return [{ name, entry }];
    }),
    sharedStrings: byType("sharedStrings"),
    formats: await readNumberFormats(file, byType("styles")),
    from1904,
  };
}

function workbookPath(entries: ReadonlyMap<string, ZipEntry>): string {
  const path = [...entries.keys()].find((name) => /(^|\/)workbook\.xml$/.test(name));
  if (path === undefined) throw broken();
  return path;
}

interface Relation {
  readonly target: string;
  readonly type: string;
}

async function readRelations(file: FileHandle, entry: ZipEntry | undefined): Promise<ReadonlyMap<string, Relation>> {
  if (entry === undefined) throw broken();
  const relations = new Map<string, Relation>();
  await readPart(file, entry, {
    open: (name, text) => {
      if (name !== "Relationship") return;
      const { Id = "", Target = "", Type = "" } = attributesOf(text);
      relations.set(Id, { target: Target, type: Type.slice(Type.lastIndexOf("/") + 1) });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

async function readSheetList(file: FileHandle, entry: ZipEntry) {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await readPart(file, entry, {
    open: (name, text) => {
      if (name === "sheet") {
        const { name: title = "", id = "" } = attributesOf(text);
        sheets.push({ name: title, id });
      } else if (name === "workbookPr") from1904 = ["1", "true"].includes(attributesOf(text).date1904 ?? "");
    },
    close: () => {},
    text: () => {},
  });
  return { sheets, from1904 };
}
