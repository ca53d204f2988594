import { isUndialled } from "../../components/cabin-tile/is-undialled.ts";
import { type TileTone, tileTone } from "../../components/cabin-tile/tile-tone.ts";
import type { ReceivedCabin } from "../../store/live-store.ts";
import { CABINS_PER_PAGE } from "./density.ts";

/** Who is pinned first where not all of them have room. */
const urgency: readonly TileTone[] = ["alert", "cutting-off", "to-pay", "unreachable"];

/** A handset that is off the hook for long comes after all of these; -1 for who can wait. */
function rankOf({ cabin, receivedMs }: ReceivedCabin, nowMs: number): number {
  const rank = urgency.indexOf(tileTone(cabin, receivedMs, nowMs));
  return rank === -1 && isUndialled(cabin, receivedMs, nowMs) ? urgency.length : rank;
}

export function pageCount(cabins: number, perPage = CABINS_PER_PAGE): number {
  return Math.max(1, Math.ceil(cabins / perPage));
}

/** The cabins of a page, in the order of the shop. */
export function pageOf(cabins: readonly ReceivedCabin[], page: number, perPage = CABINS_PER_PAGE): readonly ReceivedCabin[] {
  return cabins.slice(page * perPage, (page + 1) * perPage);
}

/** Numbers of the cabins of other pages that need the cashier, in the order of the shop; the most urgent where not all have room. */
export function pinnedOf(
  cabins: readonly ReceivedCabin[],
  page: number,
  room: number,
  nowMs: number,
  perPage = CABINS_PER_PAGE,
): readonly number[] {
  const here = new Set(pageOf(cabins, page, perPage));
  return cabins
    .filter((received) => !here.has(received))
    .map((received) => ({ number: received.cabin.number, rank: rankOf(received, nowMs) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.number - b.number)
    .slice(0, room)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}
