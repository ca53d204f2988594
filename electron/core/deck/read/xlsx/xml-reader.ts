import { broken } from "./zip-directory.ts";

/** What an XML text consists of, in its order. Names come without their namespace. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlReader {
  write(piece: string): void;
  end(): void;
}

/** Of one tag; a longer one is no workbook. */
const TAG_CHARACTERS_MAX = 64 * 1024;
const SECTIONS = [
  { opens: "<!--", closes: "-->" },
  { opens: "<![CDATA[", closes: "]]>" },
  { opens: "<?", closes: "?>" },
] as const;

/**
 * Reads XML as it arrives. Workbooks need no more than tags, text and the five entities; a document type, with which bombs
 * are made of entities, is refused.
 */
export function createXmlReader(listener: XmlListener): XmlReader {
  let rest = "";
  let depth = 0;
  const told: XmlListener = {
    open: (name, attributes) => {
      depth += 1;
      listener.open(name, attributes);
    },
    close: (name) => {
      depth -= 1;
      listener.close(name);
    },
    text: (text) => listener.text(text),
  };
  function write(piece: string): void {
    const whole = rest + piece;
    let at = 0;
    for (;;) {
      const tag = whole.indexOf("<", at);
      // The text before a tag is told in one piece or not yet: an entity may be cut in two.
      if (tag < 0) break;
      if (tag > at) told.text(unescaped(whole.slice(at, tag)));
      const end = readTag(whole, tag, told);
      at = tag;
      if (end < 0) break;
      at = end;
    }
    rest = whole.slice(at);
    if (rest.length > TAG_CHARACTERS_MAX) throw broken();
  }
  return {
    write,
    end: () => {
      if (rest.trim() !== "" || depth !== 0) throw broken();
    },
  };
}

const ATTRIBUTE = /(?:^|\s)(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag, without their namespaces. */
export function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) found[name] = unescaped(double ?? single ?? "");
  return found;
}

/** Reads what begins at `tag`; returns where it ends, or -1 where it has not arrived yet. */
function readTag(whole: string, tag: number, listener: XmlListener): number {
  if (whole.length < tag + 9 && !whole.includes(">", tag)) return -1;
  for (const { opens, closes } of SECTIONS) {
    if (!whole.startsWith(opens, tag)) continue;
    const end = whole.indexOf(closes, tag + opens.length);
    if (end < 0) return -1;
    if (opens === "<![CDATA[") listener.text(whole.slice(tag + opens.length, end));
    return end + closes.length;
  }
  if (whole.startsWith("<!", tag)) throw broken();
  const end = whole.indexOf(">", tag);
  if (end < 0) return -1;
  tell(whole.slice(tag + 1, end), listener);
  return end + 1;
}

function tell(inside: string, listener: XmlListener): void {
  if (inside.startsWith("/")) {
    listener.close(localName(inside.slice(1).trim()));
    return;
  }
  const closed = inside.endsWith("/");
  const body = closed ? inside.slice(0, -1) : inside;
  const space = body.search(/\s/);
  const name = localName(space < 0 ? body : body.slice(0, space));
  listener.open(name, space < 0 ? "" : body.slice(space));
  if (closed) listener.close(name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
