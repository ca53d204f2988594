/** "60 s", "60.0" and "30/6 seg" without what says no more than the number. */
export function wholeSeconds(text: string): string {
  if (/^\d*$/.test(text)) return text;
  return text
    .trim()
    .replaceAll(/(?<=\d)\s*(?:seconds|segundos|secs?|segs?|s)\b\.?/gi, "")
    .replaceAll(/(?<=\d)[.,]0+(?=$|[/\-+:])/g, "");
}
