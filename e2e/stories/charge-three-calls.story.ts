import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { startSerialPrinter } from "../support/printer-sink.ts";
import { SEED_SHOP } from "../support/shop-json.ts";
import { makeWorld, type World } from "../support/world.ts";

const NUMBERS = ["0059172153348", "0059122441907", "955550130"] as const;
const COLUMNS = 48;
const PULSE = "\u001bp";
const GOLDEN = join(import.meta.dirname, "..", "..", "fixtures", "receipts", "three-calls.escpos");

/** The cabin's customer calls and hangs up after the answer; each call is one started minute. */
async function callAndHangUp({ shop, street }: World, number: string): Promise<void> {
  const call = await street.phone("4314").dial(number);
  await call.untilAnswered();
  await shop.live.untilCabin(3, ({ state }) => state === "talking");
  await call.hangUp();
  await shop.live.untilCabin(3, ({ state, account }) => state === "to-pay" && account?.calls.at(-1)?.dialled === number);
}

/** The golden with this sale's moments in the places of its own. */
async function goldenFor(sale: SaleView): Promise<string> {
  const parts = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("es-CL", { timeZone: "America/Santiago", hour12: false, ...options }).format(new Date(at));
  const time = (at: string) => parts(at, { hour: "2-digit", minute: "2-digit" });
  const date = parts(sale.at, { day: "2-digit", month: "2-digit", year: "numeric" });
  const answered = sale.lines.map(({ answeredAt }) => time(answeredAt ?? ""));
  const fingerprint = `Huella ${sale.anchor}`;
  return (await readFile(GOLDEN, "latin1"))
    .replace("{{fingerprint}}", " ".repeat(Math.floor((COLUMNS - fingerprint.length) / 2)) + fingerprint)
    .replace("{{sale.at......}}", `${date} ${time(sale.at)}`)
    .replace(/\{\{(\d)\}\}/g, (_, line: string) => answered[Number(line) - 1] ?? "");
}

test("Cabin 3 makes three calls; 3 Enter charges them, opens the drawer and prints the receipt", async () => {
  const printer = await startSerialPrinter();
  const world = await makeWorld({
    ...SEED_SHOP,
    cabins: 3,
    sellDeck: "minutes.csv",
    extra: { printer: { device: printer.device, columns: 48, drawer: true } },
  });
  try {
    const complaints: string[] = [];
    const listen = (page: Page) => {
      page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
      page.on("pageerror", (fault) => void complaints.push(String(fault)));
    };
    const { page } = await world.counter({ before: async (opened) => listen(opened) });
    for (const number of NUMBERS) await callAndHangUp(world, number);
    await page.getByRole("gridcell", { name: /^Cabina 3, por cobrar, 3 llamadas, 530 pesos/ }).waitFor();

    await page.keyboard.press("3");
    await page.keyboard.press("Enter");

    const paper = await printer.paper.untilCut();
    const { rows, total } = await world.shop.rest.sales();
    expect(total).toBe(1);
    const sale = rows[0] as SaleView;
    expect(sale).toMatchObject({ cabin: 3, subtotal: "533", rounding: "-3", total: "530", change: "0", receipt: { number: 1 } });
    expect(sale.lines.map(({ dialled, price }) => [dialled, price])).toEqual([
      ["0059172153348", "260"],
      ["0059122441907", "190"],
      ["955550130", "83"],
    ]);
    expect(paper.toString("latin1")).toBe(await goldenFor(sale));
    await page.getByRole("gridcell", { name: /^Cabina 3, cobrada/ }).waitFor();
    expectDrawerRowBeforePulse(world.shop.dataDir, sale.id, paper);
    // From its first script to the change: nothing failed behind the screen, and the page's policy refused nothing.
    expect(complaints).toEqual([]);
  } finally {
    await world.stop();
    await printer.stop();
  }
});

function expectDrawerRowBeforePulse(dataDir: string, saleId: string, paper: Buffer): void {
  const book = new Database(join(dataDir, "timbre.db"), { readonly: true });
  try {
    const event = book.prepare("SELECT id, at_utc FROM drawer_event WHERE ref = ?").all(saleId) as { at_utc: number }[];
    const attempt = book.prepare("SELECT MIN(at_utc) AS at_utc FROM print_attempt WHERE outcome = 'started'").get() as { at_utc: number };
    expect(event).toHaveLength(1);
    expect(event[0]?.at_utc).toBeLessThanOrEqual(attempt.at_utc);
    expect(paper.toString("latin1").split(PULSE)).toHaveLength(2);
  } finally {
    book.close();
  }
}
