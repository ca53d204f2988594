import { prefixKey, prefixKeySpan } from "../../../../shared/rating/prefix-key.ts";
import { callingCodeList } from "../../../../shared/telecom/calling-codes.ts";
import { isInternal } from "./world-keys.ts";

/** Where numbers of a country begin, up to where the next stretch begins. */
interface Stretch {
  readonly from: number;
  readonly country: string | null;
}

let made: readonly Stretch[] | null = null;

/** The country of each world key, ISO 3166-1 alpha-2. Asked in the order of the keys, it seldom looks for more than the same again. */
export function createCountryOfKey(): (key: number) => string | null {
  made ??= stretches();
  const all = made;
  let [from, end]: [number, number] = [Number.POSITIVE_INFINITY, 0];
  let country: string | null = null;
  return (key) => {
    if (key >= from && key < end) return country;
    if (isInternal(key)) return null;
    const place = all.findLastIndex((stretch) => stretch.from <= key);
    [from, end] = [all[place]?.from ?? 0, all[place + 1]?.from ?? Number.POSITIVE_INFINITY];
    country = all[place]?.country ?? null;
    return isInternal(key) ? null : country;
  };
}

/** The calling codes and the countries within them laid flat: where a shorter one goes on behind a longer one it begins again. */
function stretches(): readonly Stretch[] {
  const codes = callingCodeList()
    .map(({ code, country }) => ({ country, from: prefixKey(code), end: prefixKey(code) + prefixKeySpan(code) }))
    .sort((a, b) => a.from - b.from);
  const flat: Stretch[] = [];
  const open: { country: string | null; end: number }[] = [];
  const closeUntil = (key: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= key; last = open.at(-1)) {
      open.pop();
      flat.push({ from: last.end, country: open.at(-1)?.country ?? null });
    }
  };
  for (const code of codes) {
    closeUntil(code.from);
    flat.push({ from: code.from, country: code.country });
    open.push(code);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  // Of two that begin at the same place the later, inner one counts.
  return flat.filter(({ from }, i) => flat[i + 1]?.from !== from);
}
