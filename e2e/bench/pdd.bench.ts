/**
 * pdd: post-dial delay, from the cabin's authenticated INVITE to the INVITE at the carrier, of the product beside a bare
 * Dial() on the very same Asterisk with the same cabins and the same trunk. The bare extension is put into the running
 * switch's dialplan over its control socket: numbers of 7777xxxx are dialled at once, without the core.
 *
 * Both kinds are drawn at random, one call after another at a steady pace, and every time is the kernel's, from a capture of loopback.
 * The product waits for the disk before it lets a call out; how long the disk took meanwhile is shown beside it.
 */
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { switchCommand } from "../../native-bridge/asterisk/process/control-socket.ts";
import { Capture } from "../support/capture.ts";
import { cabinLines } from "../support/shop-json.ts";
import type { CapturedLeg } from "../support/sip-capture.ts";
import { SipPeer } from "../support/sip-peer.ts";
import { type RunningShop, startShop } from "../support/start-shop.ts";
import { conclude } from "./goal.ts";
import { percentile } from "./statistics.ts";

const CABINS = 12;
const CALLS_OF_EACH = process.argv.includes("--full") ? 1_000 : 200;
const WARM_UP_CALLS = 40;
/** Ten calls a second, forty times what forty cabins dial: a queue behind the call before is not what is measured here. */
const BETWEEN_CALLS_MS = 100;
const BUSY_HERE = 486;
const BARE = "7777";
const PRODUCT = "032";

const random = seededRandom(21);
let dialled = 0;

/** A number nobody has dialled before, so that its legs can be found in the capture. */
function nextNumber(kind: string): string {
  dialled += 1;
  return kind === BARE ? `${BARE}${String(dialled).padStart(4, "0")}` : `${PRODUCT}${2_000_000 + dialled}`;
}

async function addBareExtension(shop: RunningShop): Promise<void> {
  const files = await readdir(shop.dataDir, { recursive: true });
  const socket = files.find((file) => file.endsWith("asterisk.ctl"));
  if (socket === undefined) throw new Error("the switch has no control socket");
  // Without a second step of its own the dialplan would go on with that of the product's broader pattern.
  for (const step of [`1,Dial,PJSIP/\${EXTEN}@main`, "2,Hangup,17"]) {
    const said = await switchCommand(join(shop.dataDir, socket), `dialplan add extension _${BARE}XXXX,${step} into cabins`);
    if (!said.includes("added into 'cabins'")) throw new Error(`no bare extension: ${said}`);
  }
}

/** Dials; the carrier is busy; the phone hears it. */
async function call(shop: RunningShop, phone: SipPeer, carrier: SipPeer, number: string): Promise<void> {
  const account = cabinLines(CABINS)[dialled % CABINS];
  if (account === undefined) throw new Error("no cabin");
  // The peers look through all they have heard: kept short, they leave the processor to the switch.
  for (const { log } of [phone, carrier]) log.entries.length = 0;
  const placed = phone.invite(shop.address.port, { account, uri: `sip:${number}@127.0.0.1:${shop.address.port}` });
  const invite = await carrier.untilRequest("INVITE");
  carrier.respond(invite, BUSY_HERE, "Busy Here");
  const { message } = await placed.untilFinal();
  if (message.status !== BUSY_HERE) throw new Error(`the call to ${number} ended with ${message.status}`);
}

/** From the last INVITE the cabin sent, which carries its digest, to the INVITE at the carrier. */
function delayMs(cabin: CapturedLeg, carrier: CapturedLeg): number {
  const authenticated = cabin.messages.findLast(({ message }) => message.method === "INVITE");
  if (authenticated === undefined || authenticated.message.header("Authorization") === "" || carrier.inviteAtMs === null) {
    throw new Error(`the call to ${cabin.number} is not whole in the capture`);
  }
  return carrier.inviteAtMs - authenticated.atMs;
}

const [phone, carrier] = [await SipPeer.open(), await SipPeer.open()];
const shop = await startShop({ carrier: { host: "127.0.0.1", port: carrier.port }, traits: { cabins: CABINS } });
try {
  await shop.live.untilHealth((health) => health.trunks.every(({ state }) => state === "reachable"), 30_000);
  await addBareExtension(shop);
  for (let i = 0; i < WARM_UP_CALLS; i++) await call(shop, phone, carrier, nextNumber(i % 2 === 0 ? BARE : PRODUCT));
  const capture = await Capture.start({ ports: [phone.port, carrier.port] });
  const numbers: string[] = [];
  const syncs: number[] = [];
  const raw = await open(join(shop.dataDir, "bench-raw"), "a");
  const syncMs = async () => {
    const from = performance.now();
    await raw.write("x".repeat(400));
    await raw.datasync();
    return performance.now() - from;
  };
  const left: Record<string, number> = { [BARE]: CALLS_OF_EACH, [PRODUCT]: CALLS_OF_EACH };
  while ((left[BARE] ?? 0) + (left[PRODUCT] ?? 0) > 0) {
    const drawn = random() < 0.5 ? BARE : PRODUCT;
    const kind = left[drawn] === 0 ? (drawn === BARE ? PRODUCT : BARE) : drawn;
    left[kind] = (left[kind] ?? 0) - 1;
    const number = nextNumber(kind);
    numbers.push(number);
    await Promise.all([call(shop, phone, carrier, number), pause(BETWEEN_CALLS_MS)]);
    syncs.push(await syncMs());
  }
  await raw.close();
  const seen = await capture.stop();
  const cabinLegs = Map.groupBy(seen.legsAt(phone.port), ({ number }) => number);
  const carrierLegs = Map.groupBy(seen.legsAt(carrier.port), ({ number }) => number);
  const delays = (kind: string) =>
    numbers
      .filter((number) => number.startsWith(kind))
      .map((number) => {
        const [ofCabin, ofCarrier] = [cabinLegs.get(number) ?? [], carrierLegs.get(number) ?? []];
        if (ofCabin[0] === undefined || ofCarrier[0] === undefined || ofCabin.length + ofCarrier.length !== 2) {
          throw new Error(`${number} reached the carrier ${ofCarrier.length} times`);
        }
        return delayMs(ofCabin[0], ofCarrier[0]);
      });
  const inBook = (await shop.rest.calls({ state: "busy" })).total;
  if (inBook !== CALLS_OF_EACH + WARM_UP_CALLS / 2) throw new Error(`the book has ${inBook} busy calls`);
  const [bare, product] = [delays(BARE), delays(PRODUCT)];
  const at = (delay: readonly number[]) => [0.5, 0.9, 0.99, 1].map((share) => percentile(delay, share).toFixed(2)).join(" / ");
  console.log(`bare Dial, ms p50 / p90 / p99 / max: ${at(bare)} (${bare.length} calls)`);
  console.log(`the disk: append and fdatasync of 400 bytes: ${at(syncs)}`);
  console.log(`product,   ms p50 / p90 / p99 / max: ${at(product)} (${product.length} calls)`);
  conclude("pdd", [
    { name: "p50 product - p50 bare Dial, ms", measured: percentile(product, 0.5) - percentile(bare, 0.5), bound: 10, holds: "at-most" },
    { name: "p99 product - p99 bare Dial, ms", measured: percentile(product, 0.99) - percentile(bare, 0.99), bound: 30, holds: "at-most" },
  ]);
} finally {
  phone.close();
  carrier.close();
  await shop.stop();
}
