import { expect } from "vitest";
import type { ItemView } from "../../shared/contract/book-contract.ts";
import type { RecoveryView } from "../../shared/contract/recovery-contract.ts";
import { bookAccount } from "../support/book-account.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

const NUMBERS = ["0059172153348", "0059122441907", "955550130"] as const;
const LINES = ["4312", "4313", "4314"] as const;
/** What a crash may leave unproven of a call (design: the journal is flushed every 5 s at most). */
const UNPROVEN_MS = 5_000;

story(
  "the power goes with three calls up: the next start asks once, and nobody pays for silence",
  { cabins: 3, sellDeck: "minutes.csv" },
  async (world) => {
    const talked = await cutThePower(world);
    await world.shop.start();

    const { page } = await world.counter();
    const dialog = page.getByRole("dialog", { name: "El programa se cerró con 3 llamadas en curso" });
    await dialog.waitFor();
    const recovery = await recoveryOf(world);
    expect(recovery?.calls.map(({ cabin, recovered }) => [cabin, recovered])).toEqual([1, 2, 3].map((cabin) => [cabin, true]));
    for (const [index, call] of (recovery?.calls ?? []).entries()) {
      expect(call.billedMs).toBeLessThanOrEqual((talked[index] ?? 0) + 100);
      expect(call.billedMs).toBeGreaterThan((talked[index] ?? 0) - UNPROVEN_MS);
    }

    // One was of no use to its customer; the other two are left to pay with Enter.
    await dialog.getByRole("radiogroup", { name: "Cabina 02: qué cobrar" }).getByText("No cobrar").click();
    await page.getByRole("dialog", { name: "Cabina 02: no cobrar la llamada" }).getByText("Mala calidad").click();
    await dialog.getByRole("button", { name: /Dejar las 2 por cobrar · \$343/ }).waitFor();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 1 llamada, 260 pesos/ }).waitFor();
    await page.getByRole("gridcell", { name: /^Cabina 2, libre/ }).waitFor();
    expect(await world.shop.rest.ask<readonly ItemView[]>("GET", "/items")).toEqual([]);

    await world.shop.restart();
    expect(await recoveryOf(world)).toBeNull();
    expect(bookAccount(world.shop.dataDir, "drawer")).toBe(0);
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
  240_000,
);

const recoveryOf = ({ shop }: World) => shop.rest.ask<RecoveryView | null>("GET", "/recovery");

/** Three calls, and then core and switch at once; how long each had been answered, as the phones saw it. */
async function cutThePower({ shop, street }: World): Promise<readonly number[]> {
  const answered: number[] = [];
  for (const [index, number] of NUMBERS.entries()) {
    street.carrier.script(number, {});
    const phone = await street.phone(LINES[index] ?? "").dial(number);
    await phone.untilAnswered();
    answered.push(performance.now());
    await shop.live.untilCabin(index + 1, ({ state }) => state === "talking");
  }
  // Longer than a heartbeat: less is not proven, and not billed.
  await letTimePass(12_000);
  shop.killSwitch9();
  const cut = performance.now();
  await shop.kill9();
  return answered.map((at) => cut - at);
}
