import type { CallView } from "../../shared/contract/call-view.ts";
import type { World } from "./world.ts";

/** The line of cabin 1. */
const FIRST_LINE = 4312;

export interface CallMoments {
  /** Cabin 1 where it is not said. */
  readonly cabin?: number;
  /** While the carrier's phone rings; it is answered afterwards. */
  readonly ringing?: () => Promise<void>;
  /** While they talk; the customer hangs up afterwards. */
  readonly talking?: () => Promise<void>;
}

/** A call from a cabin that is answered and hung up, and its row as the shop tells it. What happens meanwhile is the story's. */
export async function makeCall(
  { shop, street }: World,
  number: string,
  { cabin = 1, ringing, talking }: CallMoments = {},
): Promise<CallView> {
  const before = shop.live.cabin(cabin)?.lastCall?.id;
  street.carrier.script(number, ringing === undefined ? {} : { never: true });
  const arriving = street.carrier.untilInvite(number);
  const phone = await street.phone(String(FIRST_LINE + cabin - 1)).dial(number);
  const carrier = await arriving;
  if (ringing !== undefined) {
    await phone.untilRinging();
    await ringing();
    await carrier.answer();
  }
  await phone.untilAnswered();
  // Seen talking first: a cabin that is not yet known to talk would pass for one that has ended, and be busy at the redial.
  await shop.live.untilCabin(cabin, ({ state }) => state === "talking");
  await talking?.();
  await phone.hangUp();
  const { lastCall } = await shop.live.untilCabin(cabin, (seen) => seen.live === null && seen.lastCall?.id !== before);
  const row = (await shop.rest.calls()).rows.find(({ id }) => id === lastCall?.id);
  if (row === undefined) throw new Error(`the call to ${number} is not in the list of calls`);
  return row;
}
