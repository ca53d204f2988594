/** `SEQ-XXXX-XXXX`: an entry's number and the first 32 bits of its hash, as papers show it. */
export function anchorText({ seq, hash }: { readonly seq: number; readonly hash: Uint8Array }): string {
  const hex = Buffer.from(hash.subarray(0, 4)).toString("hex").toUpperCase();
  return `${seq}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}
