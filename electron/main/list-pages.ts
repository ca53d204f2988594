import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";

/** The kinds of file a page is made of. A file of any other kind is never served, whoever put it there. */
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".wav": "audio/wav",
};

export interface Page {
  readonly file: string;
  readonly contentType: string;
}

/** Every page file below a folder by its URL path: the allow-list of the app scheme. Links are not followed. */
export async function listPages(root: string, below = ""): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = `${below}/${entry.name}`;
    const contentType = contentTypes[extname(entry.name).toLowerCase()];
    if (entry.isDirectory()) for (const [inner, page] of await listPages(root, path)) pages.set(inner, page);
    else if (entry.isFile() && contentType !== undefined) pages.set(path, { file: join(root, path), contentType });
  }
  return pages;
}
