/** `String.fromCharCode` takes its letters as arguments, and a stack holds only so many. */
const LETTERS_AT_ONCE = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (let from = 0; from < bytes.length; from += LETTERS_AT_ONCE) {
    letters += String.fromCharCode(...bytes.subarray(from, from + LETTERS_AT_ONCE));
  }
  return btoa(letters);
}
