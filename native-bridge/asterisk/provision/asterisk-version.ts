/** Reads the answer of `asterisk -V`: "Asterisk 22.10.1~dfsg+…" is { text: "22.10.1", major: 22 }. */
export function asteriskVersion(answer: string): { readonly text: string; readonly major: number } | null {
  const match = /^Asterisk\s+(?:certified[/-])?((\d+)(?:\.\d+)*)/m.exec(answer);
  return match?.[1] === undefined ? null : { text: match[1], major: Number(match[2]) };
}
