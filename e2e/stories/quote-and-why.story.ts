import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CallView } from "../../shared/contract/call-view.ts";
import type { QuoteHit, WhyView } from "../../shared/contract/rates-view.ts";
import { deckCsv } from "../support/deck-csv.ts";
import { makeCall } from "../support/make-call.ts";
import { makeWorld, type World } from "../support/world.ts";

const HAITI = "0050934123456";
const SATELLITE = "00870773123456";
const SELL = [
  { prefix: "509", description: "Haití Fijo", value: "280", increment: "60/60" },
  { prefix: "5093", description: "Haití Cel", value: "310", increment: "60/60" },
  // 1.000 pesos talk for six seconds: 200 for the connection, 800 for a tenth of a minute.
  { prefix: "870", description: "Satélite Inmarsat", value: "8000", connect: "200" },
];

test("what the quote box says is what the customer gets, and every price is explained", async () => {
  const deck = await deckCsv(SELL);
  const world = await makeWorld({ cabins: 1, extra: { decks: { sell: deck.path, sellForm: "e164" } } });
  try {
    const { page } = await world.counter();
    await theBoxAnswers(page);
    const quoted = await talkTimeOf(world, page);
    await theCallIsCutThere(world, quoted);
    await thePriceIsExplained(world, page);
    await anEditDuringACallIsForTheNext(world, page);
  } finally {
    await world.stop();
    await deck.remove();
  }
});

/** Under the field of the panel: by name, by the first digits of a number, and where nobody knows a price. */
async function theBoxAnswers(page: Page): Promise<void> {
  const answer = page.getByRole("region", { name: "Respuesta" });
  const option = page.getByRole("option");
  await page.getByRole("gridcell", { name: /^Cabina 1, libre/ }).waitFor();

  await page.keyboard.press("F2");
  await page.keyboard.type("haiti cel");
  await answer.getByText("$310", { exact: true }).waitFor();
  expect(await option.first().innerText()).toMatch(/Haití Cel/);
  expect((await answer.innerText()).replaceAll(/\s+/g, " ")).toContain("$1.550 5 min $3.100 10 min $6.200 20 min $9.300 30 min");

  await page.keyboard.press("F2");
  await page.keyboard.type("00509 2");
  await answer.getByText("$280", { exact: true }).waitFor();
  expect(await page.locator("mark").allInnerTexts()).toEqual(["509"]);
  await page.keyboard.type("8");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("34");
  await answer.getByText("$310", { exact: true }).waitFor();
  expect(await page.locator("mark").allInnerTexts()).toEqual(["509 3"]);

  await page.keyboard.press("F2");
  await page.keyboard.type("00 98 912 345 6789");
  await answer.getByText("Sin precio para 00 98 912 345 6789. La llamada no sale.").waitFor();
  expect(await answer.innerText()).not.toContain("$");
  await page.keyboard.press("Escape");
}

interface QuotedTalk {
  readonly money: string;
  readonly seconds: number;
}

async function talkTimeOf({ shop }: World, page: Page): Promise<QuotedTalk> {
  await page.keyboard.press("F2");
  await page.keyboard.type(SATELLITE);
  const answer = page.getByRole("region", { name: "Respuesta" });
  await answer.getByText("Satélite Inmarsat").waitFor();
  expect((await answer.innerText()).replaceAll(/\s+/g, " ")).toContain("Con $1.000 habla 00:06");
  await page.keyboard.press("Escape");
  const [hit] = (await shop.rest.request("GET", `/quotes?text=${SATELLITE}`)).body as QuoteHit[];
  const talk = hit?.talk.find(({ money }) => money === "1000");
  expect(talk).toEqual({ money: "1000", seconds: 6 });
  return talk as QuotedTalk;
}

async function theCallIsCutThere({ shop, street }: World, quoted: QuotedTalk): Promise<void> {
  await shop.rest.openSession(1, { operationId: "story-session", mode: "prepaid", deposit: quoted.money });
  const call = await street.phone("4312").dial(SATELLITE);
  await call.untilAnswered();
  const { talkedMs } = await call.untilEnded();
  expect(talkedMs / 1_000).toBeGreaterThan(quoted.seconds - 0.5);
  expect(talkedMs / 1_000).toBeLessThan(quoted.seconds + 1);
  await shop.live.untilCabin(1, ({ live, account }) => live === null && account?.calls.length === 1);
  const [row] = (await shop.rest.calls()).rows;
  expect(row).toMatchObject({ billedSeconds: quoted.seconds, price: quoted.money });
}

async function whyOf({ shop }: World, call: CallView): Promise<WhyView> {
  return (await shop.rest.request("GET", `/calls/${call.id}/why`)).body as WhyView;
}

/** On the screen, and as arithmetic that comes out. */
async function thePriceIsExplained(world: World, page: Page): Promise<void> {
  const [call] = (await world.shop.rest.calls()).rows as [CallView];
  await page.getByRole("button", { name: "Llamadas", exact: true }).click();
  await page.getByRole("button", { name: /^¿Por qué \$ ?1\.000\?/ }).click();
  const dialog = page.getByRole("dialog");
  for (const step of ["6 s × $8.000 por minuto ÷ 60 = $800", "+ $200 de conexión = $1.000"]) await dialog.getByText(step).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  const { price, steps } = await whyOf(world, call);
  const values = (key: string) =>
    Object.fromEntries(Object.entries(steps.find((step) => step.key === key)?.values ?? {}).map(([name, text]) => [name, Number(text)]));
  const { billed = 0, value = 0, amount = 0 } = values("perMinute");
  expect([billed, (billed * value) / 60]).toEqual([call.billedSeconds, amount]);
  const connected = values("connect");
  expect(amount + (connected.connect ?? 0)).toBe(connected.amount);
  expect([price, String(connected.amount)]).toEqual([call.price, call.price]);
}

async function anEditDuringACallIsForTheNext(world: World, page: Page): Promise<void> {
  const { shop } = world;
  const [earlier] = (await shop.rest.calls()).rows as [CallView];
  const explained = await whyOf(world, earlier);
  await page.getByRole("button", { name: "Cabinas", exact: true }).click();
  const tile = (price: number) => page.getByRole("gridcell", { name: new RegExp(`^Cabina 1, .*Haití Cel, .*\\b${price}\\b`) });
  await shop.rest.charge({ operationId: "story-charge-1", cabin: 1, tender: { method: "cash" } });

  const talking = async () => {
    await tile(310).waitFor();
    await publish(world, "470");
    const live = await shop.rest.cabin(1);
    expect(live.live?.terms.value).toBe("310");
    await tile(310).waitFor();
  };
  const during = await makeCall(world, HAITI, { talking });
  expect(during).toMatchObject({ value: "310", price: "310" });
  const next = await makeCall(world, HAITI, { talking: () => tile(470).waitFor() });
  expect(next).toMatchObject({ value: "470", price: "470" });
  // What was written stays as it was written.
  const { rows } = await shop.rest.calls();
  expect(rows.slice(1).map(({ saleId: _, ...row }) => row)).toEqual([during, earlier].map(({ saleId: _, ...row }) => row));
  expect(await whyOf(world, earlier)).toEqual(explained);
  expect((await whyOf(world, during)).price).toBe("310");
}

async function publish({ shop }: World, value: string): Promise<void> {
  const rate = { prefix: "5093", description: "Haití Cel", unit: "minute", value, increment: "60/60" };
  const put = await shop.rest.request("POST", "/rates/draft", { operationId: `story-put-${value}`, rates: [{ rate }] });
  expect(put.body).toMatchObject({ problems: [], draft: { changes: 1 } });
  const made = await shop.rest.request("POST", "/rates/draft/publish", { operationId: `story-publish-${value}`, acceptLargeChanges: true });
  expect(made.body).toMatchObject({ state: "in-force" });
}
