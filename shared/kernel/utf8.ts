/**
 * UTF-8 by hand: the domain has neither Node's Buffer nor the pages' TextDecoder. Only for what `utf8Bytes` wrote: it checks
 * nothing. A lone surrogate, which is no text, becomes U+FFFD.
 */
export function utf8Bytes(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const given = sign.codePointAt(0) as number;
    const point = given >= 0xd800 && given < 0xe000 ? 0xfffd : given;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), follower(point));
    else if (point < 0x1_0000) bytes.push(0xe0 | (point >> 12), follower(point >> 6), follower(point));
    else bytes.push(0xf0 | (point >> 18), follower(point >> 12), follower(point >> 6), follower(point));
  }
  return bytes;
}

/** The text of the bytes from `from` to `end`, not included. */
export function utf8Text(bytes: Uint8Array, from = 0, end = bytes.length): string {
  let text = "";
  let at = from;
  while (at < end) {
    const head = bytes[at] as number;
    if (head < 0x80) {
      text += String.fromCharCode(head);
      at += 1;
      continue;
    }
    const followers = head < 0xe0 ? 1 : head < 0xf0 ? 2 : 3;
    let point = head & (0x3f >> followers);
    for (let i = 1; i <= followers; i += 1) point = (point << 6) | ((bytes[at + i] as number) & 0x3f);
    text += String.fromCodePoint(point);
    at += followers + 1;
  }
  return text;
}

function follower(point: number): number {
  return 0x80 | (point & 0x3f);
}
