import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { makeCall } from "../support/make-call.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** In no price list of this shop, and so refused by the rule that every shop has from the start. */
const IRIDIUM = "00881631450092";
/** 260 pesos a minute. */
const BOLIVIA = "0059172153348";
const alerts = { dearPerMinute: "250", sameNumber: null, quickAnswers: null };

story(
  "odd calls: the shop refuses before the connection, says why on the tile, and cuts nothing",
  { cabins: 2, sellDeck: "minutes.csv", extra: { alerts } },
  async (world) => {
    const { page } = await world.counter();
    await page.getByRole("gridcell", { name: /^Cabina 1, libre/ }).waitFor();
    await aSatelliteIsBlocked(world, page);
    await aDearCallWaitsForAYes(world, page);
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
);

const tile = (page: Page, words: RegExp) => page.getByRole("gridcell", { name: words });
const face = (page: Page, cabin: number) => page.locator(`[data-cabin="${cabin}"]`);

async function refused({ street }: World, line: string, number: string): Promise<void> {
  const call = await street.phone(line).dial(number);
  expect(await call.untilEnded()).toMatchObject({ answered: false });
}

async function aSatelliteIsBlocked(world: World, page: Page): Promise<void> {
  const wire = await world.capture();
  for (let attempts = 0; attempts < 3; attempts += 1) await refused(world, "4312", IRIDIUM);
  expect((await wire.stop()).legsAt(world.street.carrier.address.port)).toEqual([]);
  await tile(page, /^Cabina 1, revisar, 3 intentos/).waitFor();
  await face(page, 1).getByText("Llamada no conectada").waitFor();
  const { rows } = await world.shop.rest.calls({ cabin: "1" });
  expect(rows.map(({ state, cause }) => [state, cause])).toEqual(Array.from({ length: 3 }, () => ["refused", "alert/blocked-destination"]));
  await page.getByRole("button", { name: "1 por revisar" }).waitFor();

  await face(page, 1).getByText("Bloquear").click();
  await tile(page, /^Cabina 1, deshabilitada/).waitFor();
  expect(entries(world, "cabin-blocked")).toMatchObject([
    { cabin: 1, alerts: [{ rule: "blocked-destination", dialled: IRIDIUM, times: 3 }] },
  ]);
}

async function aDearCallWaitsForAYes(world: World, page: Page): Promise<void> {
  await refused(world, "4313", BOLIVIA);
  await tile(page, /^Cabina 2, revisar, Llamada cara: \$260\/min/).waitFor();
  await face(page, 2).getByText("Permitir").click();
  // All that stands above the panel is asked for: where the yes did not get through, the failure says what the cashier was told instead.
  await expect
    .poll(() => page.getByRole("status").or(page.getByRole("alert")).allInnerTexts(), { timeout: 30_000 })
    .toContainEqual(expect.stringContaining("Permitida por 10 minutos: el cliente puede marcar de nuevo."));
  const call = await makeCall(world, BOLIVIA, { cabin: 2 });
  expect(call).toMatchObject({ state: "answered", price: "260" });
  expect(entries(world, "dear-call-allowed")).toMatchObject([{ cabin: 2 }]);
}

function entries({ shop }: World, kind: string): readonly unknown[] {
  const book = new Database(join(shop.dataDir, "timbre.db"), { readonly: true });
  const rows = book.prepare<[string], { facts: string }>("SELECT facts FROM ledger WHERE kind = ? ORDER BY seq").all(kind);
  book.close();
  return rows.map(({ facts }) => JSON.parse(facts) as unknown);
}
