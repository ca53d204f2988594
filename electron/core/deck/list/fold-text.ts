/** Text as it is compared: without accents, in small letters, one space between words. "República  Dominicana" finds "dominicána". */
export function foldText(text: string): string {
  return plainLetters(text).replace(/\s+/g, " ").trim();
}

/** Small letters without accents; every other sign stays where it is. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
