import { join } from "node:path";
import Database from "better-sqlite3";

const MICROS_PER_PESO = 1_000_000;

/** What the chain of a shop's book says an account holds, in pesos. */
export function bookAccount(
  dataDir: string,
  account: "drawer" | "card" | "transfer" | "safe" | "sales" | "items" | "refunds" | "given-away" | "over-short",
): number {
  const book = new Database(join(dataDir, "timbre.db"), { readonly: true });
  try {
    const sum = book.prepare<[string], number>("SELECT coalesce(sum(amount), 0) FROM posting WHERE account = ?").pluck().get(account);
    return (sum ?? 0) / MICROS_PER_PESO;
  } finally {
    book.close();
  }
}
