import { expect } from "vitest";
import { story } from "./story.ts";

story(
  "A call from cabin 1 is priced as the wire has it, charged, and printed",
  { cabins: 2 },
  async ({ shop, street, printer, capture }) => {
    street.carrier.script("0322768005", { ringMs: 100, answerAfterMs: 300, talkMs: 2300 });
    const wire = await capture();
    const call = await street.phone("4312").dial("0322768005");
    await call.untilAnswered();
    await shop.live.untilCabin(1, (cabin) => cabin.state === "talking");
    await call.untilEnded();
    const cabin = await shop.live.untilCabin(1, (one) => one.state === "to-pay");
    const leg = (await wire.stop()).legTo("0322768005", street.carrier.address.port);
    expect(cabin.lastCall).toMatchObject({
      dialled: "0322768005",
      destination: "Valparaiso",
      prefix: "032",
      value: "200",
      state: "answered",
      billedSeconds: 3,
      price: "10",
    });
    expect(Math.abs((cabin.lastCall?.billedMs ?? 0) - (leg.talkedMs ?? 0))).toBeLessThanOrEqual(20);
    const sale = await shop.rest.charge({
      operationId: "smoke-sale-0001",
      cabin: 1,
      tender: { method: "cash", received: "1000" },
      print: true,
    });
    expect(sale).toMatchObject({ total: "10", change: "990" });
    expect((await printer.paper.untilCut()).toString("latin1")).toContain("0322768005".slice(-4));
  },
);
