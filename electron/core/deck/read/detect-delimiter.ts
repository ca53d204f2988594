/** The likelier first, where two cut the lines equally well. */
const CANDIDATES = ["\t", ";", "|", ","] as const;

/** The separator that cuts most lines into the same number of cells, and into more than one. */
export function detectDelimiter(text: string): string {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  let best: { delimiter: string; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = lines.map((line) => cellCount(line, delimiter));
    const usual = mostFrequent(counts);
    if (usual < 2) continue;
    // Lines that agree count most; of two that agree the one with more cells, since a decimal comma cuts too.
    const score = counts.filter((count) => count === usual).length / lines.length + Math.min(usual, 50) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function cellCount(line: string, delimiter: string): number {
  let [cells, quoted] = [1, false];
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) cells += 1;
  }
  return cells;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [0, 0] as [
    number,
    number,
  ])[0];
}
