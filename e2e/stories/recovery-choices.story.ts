import { expect } from "vitest";
import type { RecoveryView } from "../../shared/contract/recovery-contract.ts";
import { bookAccount } from "../support/book-account.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** 200 pesos a minute, by the second. */
const VALPARAISO = "0322768005";
/** Longer than a heartbeat: that much of the call the core itself has seen. */
const SEEN_MS = 7_000;
/** So long it went on with nobody there but the switch. */
const UNSEEN_MS = 9_000;

story(
  "the program dies and the switch goes on: the cashier charges what was saved, and the rest is a discount on the receipt",
  { cabins: 1, sellDeck: "seed.csv" },
  async (world) => {
    await talkOnWithoutTheCore(world);
    await world.shop.start();
    const recovery = await world.shop.rest.ask<RecoveryView | null>("GET", "/recovery");
    const [call] = recovery?.calls ?? [];
    expect(call).toMatchObject({ cabin: 1, evidence: "cel", recovered: true });
    const [whole, saved] = [Number(call?.price), Number(call?.saved?.price)];
    expect(call?.billedMs).toBeGreaterThan(SEEN_MS + UNSEEN_MS - 1_000);
    expect(call?.saved?.billedSeconds).toBeLessThan(((call?.billedMs ?? 0) - UNSEEN_MS) / 1000 + 2);
    expect(saved).toBeLessThan(whole);

    const { page } = await world.counter();
    const dialog = page.getByRole("dialog", { name: "El programa se cerró con 1 llamada en curso" });
    await dialog.getByRole("radiogroup", { name: "Cabina 01: qué cobrar" }).getByText("Lo guardado").click();
    await dialog.getByRole("button", { name: `Dejarla por cobrar · $${saved}` }).waitFor();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    // To pay it was before the choice too: what is waited for is the picture with the choice in it.
    const { account } = await world.shop.live.untilCabin(1, ({ account }) => account?.total === String(saved));
    expect(account).toMatchObject({
      calls: [{ price: String(whole) }],
      savedOff: { calls: [{ off: String(whole - saved) }] },
    });

    // Two keys, as ever.
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await world.printer.paper.untilCut(1);
    const receipt = (printedPapers(world.printer.paper.bytes).at(-1) ?? []).join("\n");
    expect(receipt).toMatch(new RegExp(`^Subtotal +\\$${whole}$`, "m"));
    expect(receipt).toMatch(new RegExp(`^Descuento +-\\$${whole - saved}\n  Llamada cortada: se cobra lo guardado$`, "m"));
    const [sale] = (await world.shop.rest.sales()).rows;
    expect(sale).toMatchObject({ subtotal: String(whole), discount: String(whole - saved) });
    expect(bookAccount(world.shop.dataDir, "drawer")).toBe(Number(sale?.total));
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
  240_000,
);

async function talkOnWithoutTheCore({ shop, street }: World): Promise<void> {
  street.carrier.script(VALPARAISO, {});
  const phone = await street.phone("4312").dial(VALPARAISO);
  await phone.untilAnswered();
  await shop.live.untilCabin(1, ({ state }) => state === "talking");
  await letTimePass(SEEN_MS);
  await shop.kill9();
  await letTimePass(UNSEEN_MS);
  await phone.hangUp();
}
