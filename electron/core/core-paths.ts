import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ShopFile } from "../../shared/contract/shop-file.ts";
import { makePrivateFolder } from "../node-kit/make-private-folder.ts";

export interface CorePaths {
  readonly data: string;
  readonly book: string;
  readonly token: string;
  readonly cashierToken: string;
  /** What the tokens of customer displays are made with. */
  readonly displayKey: string;
  /** What every PIN is hashed with; never in the book. */
  readonly pepper: string;
  /** Files of price lists while they are being imported; emptied at every start. */
  readonly imports: string;
  readonly ballast: string;
  /** Of the running switch. The same for the same data folder: the next core must find it. */
  readonly run: string;
}

/** A Unix socket's path has 107 bytes; the switch puts its own name behind this. */
const RUN_PATH_BYTES_MAX = 70;

export function corePaths(dataDir: string, shop: ShopFile): CorePaths {
  const data = resolve(dataDir);
  const wanted = resolve(shop.paths.run ?? join(data, "run"));
  const short = join(tmpdir(), `timbre-${createHash("sha256").update(data).digest("hex").slice(0, 12)}`);
  const run = Buffer.byteLength(wanted) <= RUN_PATH_BYTES_MAX ? wanted : short;
  makePrivateFolder(data);
  return {
    data,
    book: join(data, "timbre.db"),
    token: join(data, "token"),
    cashierToken: join(data, "token-cashier"),
    displayKey: join(data, "display-key"),
    pepper: join(data, "pepper"),
    imports: join(data, "imports"),
    ballast: join(data, "ballast"),
    run,
  };
}
