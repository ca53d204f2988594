import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { minutesAndSeconds } from "./minutes-and-seconds.ts";
import { minutesSince } from "./minutes-since.ts";
import { ago } from "./tile-meta.ts";

interface TickingAgoProps {
  readonly at: string;
  /** The present minute. */
  readonly minute: Date;
  /** "hace 1:14" of "1:14". */
  readonly words: (time: string) => string;
}

/** Nobody looks at the seconds of what was so many minutes ago. */
const SECONDS_SHOWN_FOR_MINUTES = 60;

/** "hace 1:14", by the second; after an hour "hace 2 h". */
export function TickingAgo({ at, minute, words }: TickingAgoProps) {
  const { t } = useShop();
  const minutes = minutesSince(at, minute);
  if (minutes >= SECONDS_SHOWN_FOR_MINUTES) return words(ago(minutes, t));
  return <TickingText active value={() => secondsSince(at)} text={(elapsed) => words(minutesAndSeconds(elapsed))} />;
}

/** Of the wall clock, for reading only. */
function secondsSince(instant: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 1000));
}
