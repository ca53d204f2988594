import type { Preferences } from "../store/preferences.ts";

/** Whether the shop's clock ("23:15") stands in the hours in which nothing is heard; they may go over midnight. */
export function isQuietHour(quiet: Preferences["quietHours"], shopTime: string): boolean {
  if (quiet === null || quiet.from === quiet.until) return false;
  const [from, until] = [quiet.from, quiet.until];
  return from < until ? shopTime >= from && shopTime < until : shopTime >= from || shopTime < until;
}
