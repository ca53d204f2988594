import type { Page } from "playwright-core";
import { expect } from "vitest";
import { liftCode } from "../../shared/telecom/lift-code.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** A call is one started minute: 260 pesos. */
const BOLIVIA = "0059172153348";

const lift = async ({ street }: World, line: string) => {
  const phone = await street.phone(line).dial(liftCode);
  await phone.untilAnswered();
  return phone;
};
const tile = (page: Page, words: RegExp) => page.getByRole("gridcell", { name: words });

story(
  "behind a gateway that calls when a phone is lifted the panel shows it off the hook and each digit; the call is billed from its answer",
  { cabins: 3, sellDeck: "minutes.csv" },
  async (world) => {
    const { shop, street } = world;
    const { page } = await world.counter();
    await tile(page, /^Cabina 1, libre/).waitFor();
    const phone = await lift(world, "4312");
    await tile(page, /^Cabina 1, descolgada/).waitFor();
    const liftedMs = performance.now();
    // Whoever forgets to dial is told of.
    await tile(page, /^Cabina 1, descolgada/)
      .getByText(/^Lleva 0:2\d sin marcar$/)
      .waitFor({ timeout: 25_000 });
    expect(performance.now() - liftedMs).toBeGreaterThan(18_000);

    street.carrier.script(BOLIVIA, { never: true });
    const arriving = street.carrier.untilInvite(BOLIVIA);
    await phone.sendDigits(BOLIVIA.slice(0, 5));
    await shop.live.untilCabin(1, ({ offHook }) => offHook?.digits === BOLIVIA.slice(0, 5));
    await tile(page, /^Cabina 1, marcando, Bolivia/).waitFor();
    await phone.sendDigits(`${BOLIVIA.slice(5)}#`);
    const carrier = await arriving;
    await tile(page, /^Cabina 1, timbrando/).waitFor();
    await letTimePass(1_000);
    await carrier.answer();
    await tile(page, /^Cabina 1, hablando/).waitFor();
    await letTimePass(1_000);
    await phone.hangUp();
    const { lastCall } = await shop.live.untilCabin(1, ({ state }) => state === "to-pay");
    expect(lastCall).toMatchObject({ dialled: BOLIVIA, state: "answered", price: "260" });
    // From the carrier's answer: neither the lifting nor the ringing.
    expect(lastCall?.billedMs).toBeGreaterThanOrEqual(1_000);
    expect(lastCall?.billedMs).toBeLessThan(3_000);
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await tile(page, /^Cabina 1, cobrada/).waitFor();

    const other = await lift(world, "4313");
    await tile(page, /^Cabina 2, descolgada/).waitFor();
    await other.hangUp();
    await tile(page, /^Cabina 2, libre/).waitFor();
    expect((await shop.rest.calls()).rows.map(({ dialled }) => dialled)).toEqual([BOLIVIA]);
    expect(await verifyBook(shop.dataDir)).toMatchObject({ exit: 0, ok: true });
  },
);
