import { expect } from "vitest";
import { letTimePass } from "../support/let-time-pass.ts";
import { cabinLines } from "../support/shop-json.ts";
import { story } from "../support/story.ts";

const TRIES = 12;
/** A carrier may answer so little before the cabin gives up that both sides are right: the cabin saw 487. */
const RACE_MS = 200;

story(
  "The cabin gives up in the instant of the answer: who saw 487 pays nothing, and no leg is left",
  { cabins: 1 },
  async ({ shop, street, sipPeer, capture }) => {
    const [line] = cabinLines(1);
    if (line === undefined) throw new Error("no line");
    const wire = await capture();
    const finals = new Map<string, number>();
    for (let index = 0; index < TRIES; index++) {
      const number = `02585${String(4200 + index)}`;
      street.carrier.script(number, { ringMs: 0, answerAfterMs: 40 });
      const peer = await sipPeer();
      const call = peer.invite(shop.address.port, { account: line, uri: `sip:${number}@127.0.0.1:${shop.address.port}` });
      const ringing = await call.untilStatus(180);
      // The carrier answers 40 ms after its ringing: the CANCEL is sent around that moment, a little earlier or later each time.
      await letTimePass(40 - TRIES / 2 + index - (performance.now() - ringing.atMs));
      call.cancel();
      const status = (await call.untilFinal()).message.status ?? 0;
      finals.set(number, status);
      if (status === 200) call.bye();
      await shop.live.untilCabin(
        1,
        (cabin) => cabin.live === null && cabin.lastCall?.dialled === number && cabin.lastCall.endedAt !== null,
      );
    }
    const { rows } = await shop.rest.calls({ size: "50" });
    const chargedDespite487 = rows.filter((call) => finals.get(call.dialled) === 487 && call.price !== "0").map((call) => call.dialled);
    expect(chargedDespite487).toEqual([]);
    const legs = (await wire.stop()).legsAt(street.carrier.address.port);
    expect(legs.filter((leg) => leg.finalStatus === 200 && leg.byeAtMs === null)).toEqual([]);
    expect(legs.filter((leg) => finals.get(leg.number) === 487 && (leg.talkedMs ?? 0) > RACE_MS)).toEqual([]);
  },
);
