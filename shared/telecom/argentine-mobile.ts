/** Area codes of Argentina with three digits. Buenos Aires has two (11), everywhere else has four. */
const THREE_DIGIT_AREAS = new Set(
  (
    "220 221 223 230 236 237 249 260 261 263 264 266 280 291 294 297 298 299 336 341 342 343 345 348 351 353 358 362 364 370 " +
    "376 379 380 381 383 385 387 388"
  ).split(" "),
);
const NATIONAL_LENGTH = 10;

/**
 * Within Argentina a mobile is dialled with 15 after the area code (011 15 4321 0000, or 15 4321 0000 in Buenos Aires); in
 * E.164 it has a 9 before the area code instead (+54 9 11 4321 0000). Price lists tell fixed and mobile by that 9. Null for
 * what is no such number.
 */
export function argentineMobile(dialled: string, area: string): string | null {
  const digits = dialled.replace(/^0/, "");
  if (area !== "" && digits.startsWith("15") && digits.length - 2 + area.length === NATIONAL_LENGTH) return `9${area}${digits.slice(2)}`;
  return digits.length === NATIONAL_LENGTH + 2 ? argentineMobilePrefix(dialled) : null;
}

/** The same for what merely begins such a number: 01115 is 911. */
export function argentineMobilePrefix(dialled: string): string | null {
  const digits = dialled.replace(/^0/, "");
  const areaLength = digits.startsWith("11") ? 2 : THREE_DIGIT_AREAS.has(digits.slice(0, 3)) ? 3 : 4;
  if (digits.slice(areaLength, areaLength + 2) !== "15") return null;
  return `9${digits.slice(0, areaLength)}${digits.slice(areaLength + 2)}`;
}
