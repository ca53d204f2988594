/** Answers go to standard output, reasons to standard error. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function sayJson(value: unknown): void {
  say(JSON.stringify(value));
}

export function complain(text: string): void {
  process.stderr.write(`timbre: ${text}\n`);
}
