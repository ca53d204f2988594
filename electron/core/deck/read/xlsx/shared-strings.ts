import type { FileHandle } from "node:fs/promises";
import { UnreadableFile } from "../unreadable-file.ts";
import { readPart } from "./read-part.ts";
import type { ZipEntry } from "./zip-directory.ts";

const BYTES_MAX = 512 * 1024 * 1024;
/** They are kept while a sheet is read. */
const CHARACTERS_MAX = 64 * 1024 * 1024;

/** The texts that cells share. A text in several fonts is its runs, one behind the other; how it is pronounced is left out. */
export async function readSharedStrings(file: FileHandle, entry: ZipEntry | null): Promise<readonly string[]> {
  const strings: string[] = [];
  if (entry === null) return strings;
  let [current, characters] = ["", 0];
  let [inText, inPhonetic] = [false, false];
  await readPart(
    file,
    entry,
    {
      open: (name) => {
        if (name === "si") current = "";
        else if (name === "t") inText = true;
        else if (name === "rPh") inPhonetic = true;
      },
      close: (name) => {
        if (name === "t") inText = false;
        else if (name === "rPh") inPhonetic = false;
        else if (name === "si") {
          characters += current.length;
          if (characters > CHARACTERS_MAX) throw new UnreadableFile("file/too-large", "the workbook holds more text than a price list can");
          strings.push(current);
        }
      },
      text: (text) => {
        if (inText && !inPhonetic) current += text;
      },
    },
    BYTES_MAX,
  );
  return strings;
}
