/**
 * panel-to-screen: from the BYE on the wire to "Por cobrar" on the screen, on the counter's page in a real Chromium,
 * while the other cabins of a shop of twelve talk and their prices run. Half of the calls end by the customer, half by
 * the called party.
 *
 * The BYE's time is the kernel's, from a capture. The page's is taken in the page: a MutationObserver sees the tile
 * change, the next animation frame draws it, and the message after that frame is handled when it has been drawn. Both
 * are the wall clock of this machine.
 */
import type { Page } from "playwright-core";
import type { PhoneCall } from "../../fixtures/street/phone-call.ts";
import { cabinLines } from "../support/shop-json.ts";
import type { SipCapture } from "../support/sip-capture.ts";
import { makeWorld, type World } from "../support/world.ts";
import { conclude } from "./goal.ts";
import { percentile } from "./statistics.ts";

const CABINS = 12;
const HANG_UPS = process.argv.includes("--full") ? 600 : 120;
const TO_PAY = "Por cobrar";

/** One change of a tile to "to pay", as the page saw it. */
interface Seen {
  readonly cabin: number;
  /** Wall clock after the frame was drawn. */
  readonly atMs: number;
  readonly text: string;
}

interface HangUp {
  readonly cabin: number;
  readonly number: string;
}

async function watchTiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen[] = [];
    Object.assign(window, { seen });
    const drawn = (tile: HTMLElement) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          seen.push({
            cabin: Number(tile.dataset.cabin),
            atMs: performance.timeOrigin + performance.now(),
            text: tile.querySelector("[aria-hidden]")?.textContent ?? "",
          });
        };
        port2.postMessage(null);
      });
    };
    const look = (changes: readonly MutationRecord[]) => {
      for (const { target } of changes) if (target instanceof HTMLElement && target.dataset.tone === "to-pay") drawn(target);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: ["data-tone"] });
  });
}

/** Has a cabin dial a number of its own and waits until both the shop and the other end talk. */
async function talk({ shop, street }: World, cabin: number, turn: number): Promise<{ call: PhoneCall; number: string }> {
  const number = `032${2_000_000 + cabin * 1_000 + turn}`;
  street.carrier.script(number, { answerAfterMs: 20 });
  const call = await street.phone(cabinLines(CABINS)[cabin - 1]?.user ?? "").dial(number);
  await call.untilAnswered();
  await shop.live.untilCabin(cabin, ({ state, live }) => state === "talking" && live?.call.dialled === number);
  return { call, number };
}

async function hangUpInTurn(world: World, page: Page): Promise<readonly HangUp[]> {
  const hangUps: HangUp[] = [];
  const talking = await Promise.all(Array.from({ length: CABINS }, (_, index) => talk(world, index + 1, 0)));
  for (let i = 0; i < HANG_UPS; i++) {
    const cabin = (i % CABINS) + 1;
    const present = talking[cabin - 1];
    if (present === undefined) throw new Error(`cabin ${cabin} does not talk`);
    hangUps.push({ cabin, number: present.number });
    if (i % 2 === 0) await present.call.hangUp();
    else await (await world.street.carrier.untilInvite(present.number)).hangUp();
    // Not before it has been drawn: the next call would paint over it.
    await page.waitForFunction((count) => (window as unknown as { seen: unknown[] }).seen.length >= count, i + 1);
    talking[cabin - 1] = await talk(world, cabin, i + 1);
  }
  return hangUps;
}

/** The first BYE of a call, on whichever leg it came. */
function byeAtMs(capture: SipCapture, ports: readonly number[], number: string): number {
  const byes = ports
    .flatMap((port) => capture.legsAt(port).filter((leg) => leg.number === number))
    .map(({ byeAtMs: at }) => at ?? Number.NaN);
  return Math.min(...byes);
}

const world = await makeWorld({ cabins: CABINS });
try {
  const { page } = await world.counter();
  await page
    .locator("[data-cabin]")
    .nth(CABINS - 1)
    .waitFor();
  await watchTiles(page);
  const wire = await world.capture();
  const hangUps = await hangUpInTurn(world, page);
  const seen = (await page.evaluate(() => (window as unknown as { seen: Seen[] }).seen)) as readonly Seen[];
  const capture = await wire.stop();
  if (seen.length !== HANG_UPS) throw new Error(`${seen.length} tiles changed for ${HANG_UPS} hang-ups`);
  const ports = [world.street.phonesPort, world.street.carrier.address.port];
  const delaysMs = hangUps.map(({ cabin, number }, index) => {
    const shown = seen[index];
    if (shown?.cabin !== cabin || !shown.text.includes(TO_PAY))
      throw new Error(`hang-up ${index} of cabin ${cabin}: ${JSON.stringify(shown)}`);
    return shown.atMs - byeAtMs(capture, ports, number);
  });
  const at = (share: number) => percentile(delaysMs, share).toFixed(1);
  console.log(
    `BYE to "${TO_PAY}", ${delaysMs.length} hang-ups, ms: min ${at(0)}, p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, max ${at(1)}`,
  );
  conclude("panel-to-screen", [{ name: "p99, ms", measured: percentile(delaysMs, 0.99), bound: 150, holds: "at-most" }]);
} finally {
  await world.stop();
}
