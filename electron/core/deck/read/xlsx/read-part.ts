import type { FileHandle } from "node:fs/promises";
import { createXmlReader, type XmlListener } from "./xml-reader.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { zipEntryText } from "./zip-entry-text.ts";

/** Of the small parts of a workbook: its list of sheets, its formats. */
const PART_BYTES_MAX = 16 * 1024 * 1024;

/** Tells a listener all of a part of the workbook. */
export async function readPart(file: FileHandle, entry: ZipEntry, listener: XmlListener, bytesMax = PART_BYTES_MAX): Promise<void> {
  const reader = createXmlReader(listener);
  for await (const text of zipEntryText(file, entry, { bytesMax })) reader.write(text);
  reader.end();
}
