import { type VerifyReport, verifyBook } from "../../../verifier/verify-book.ts";

/** Goes through a book that lies aside, such as a backup that was restored for a drill. */
export function verifyCopy({ book }: { readonly book: string }): VerifyReport {
  return verifyBook(book);
}
