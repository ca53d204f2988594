/** What a spreadsheet would compute, or take apart, instead of showing it. */
const COMPUTED = /^'*[=+\-@\t\r]/;

/**
 * A text that no spreadsheet takes for a formula: "=1+1" is written "'=1+1". One that already begins so gets another, so that
 * reading it back takes exactly one away.
 */
export function formulaSafe(text: string): string {
  return COMPUTED.test(text) ? `'${text}` : text;
}
