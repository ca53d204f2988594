import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { BookView } from "../../shared/contract/book-contract.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { approvalOf, approvedBy, choosePerson, typePin } from "../support/lock-screen.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { CREW, employCrew } from "../support/shop-crew.ts";
import { verifyBook } from "../support/verify-book.ts";
import { makeWorld, type World } from "../support/world.ts";

/** One started minute: 260 pesos. */
const BOLIVIA = "0059172153348";
const REPOSITORY = join(import.meta.dirname, "..", "..");

test("the disk is lost, yesterday's backup is not: the owner hears what is missing, and the shop goes on with numbers nobody has had", async () => {
  const clock = await FakeClock.open("2026-11-23T20:00:00-03:00");
  // The clock that cannot be set is moved too, while nothing runs: what was sold before the restore is long ago after it.
  const { FAKETIME_DONT_FAKE_MONOTONIC: _, ...environment } = clock.environment;
  const world = await makeWorld({ cabins: 1, sellDeck: "minutes.csv" }, { environment });
  try {
    await employCrew(world.shop);
    const { kept, lost } = await aBackupAndWhatCameAfterIt(world);
    await world.shop.shutDown();
    await theRestore(world, { ...process.env, ...environment });
    await clock.set("2026-11-23T20:30:00-03:00");
    await world.shop.start();
    await theBookOfTheBackup(world, { kept, lost });
    await theNextNumber(world);
    await aLateCopy(world, kept);
    await thePapersKnow(world, { kept, lost });
  } catch (fault) {
    if (fault instanceof Error) fault.message += `\n${world.logTail()}`;
    throw fault;
  } finally {
    await world.stop();
    await clock.close();
  }
}, 180_000);

interface Sales {
  readonly kept: SaleView;
  readonly lost: SaleView;
}

async function aBackupAndWhatCameAfterIt(world: World): Promise<Sales> {
  const kept = await callAndCharge(world, "kept");
  const { page, close } = await counterOf(world, "Rosa");
  await page.getByRole("button", { name: "Ajustes", exact: true }).click();
  const book = page.getByRole("region", { name: "Libro y copias" });
  await book.getByRole("button", { name: "Copiar ahora" }).click();
  await book.getByText(/1 copia guardada/).waitFor();
  await book.getByRole("button", { name: "Probar una copia" }).click();
  await book.getByText(/Se restauró aparte y está entera/).waitFor();
  await close();
  const lost = await callAndCharge(world, "lost");
  expect([kept, lost].map(({ receipt }) => receipt.number)).toEqual([1, 2]);
  return { kept, lost };
}

async function callAndCharge(world: World, operationId: string): Promise<SaleView> {
  const cutsBefore = world.printer.paper.cuts;
  await makeCall(world, BOLIVIA);
  const sale = await world.shop.rest.charge({ operationId, cabin: 1, tender: { method: "cash" } });
  await world.printer.paper.untilCut(cutsBefore + 1);
  return sale;
}

/** From the command line, on the folder of the shop that stands still: first what it would do, then doing it. */
async function theRestore({ shop }: World, env: NodeJS.ProcessEnv): Promise<void> {
  const [name = ""] = readdirSync(join(shop.dataDir, "backups"));
  const restore = (...more: readonly string[]) =>
    timbre(env, "restore", "--from", join(shop.dataDir, "backups", name), "--data", shop.dataDir, "--profile", shop.profile, ...more);
  const asked = await restore();
  expect(asked).toMatchObject({ exit: 1, err: expect.stringContaining("nothing was changed; say --yes to restore") });
  expect(asked.out).toMatch(/goes on as epoch 2\nlost: \d+ entries of the book in use, among them 1 calls and 1 sales/);
  const done = await restore("--yes");
  expect(done).toMatchObject({ exit: 0, out: expect.stringContaining("restored; the book that was in use is in ") });
  expect(readdirSync(shop.dataDir).filter((file) => file.startsWith("replaced-"))).toHaveLength(1);
}

async function theBookOfTheBackup(world: World, { kept, lost }: Sales): Promise<void> {
  const { rest } = world.shop;
  expect((await rest.sales()).rows.map(({ id }) => id)).toEqual([kept.id]);
  expect((await rest.request("GET", `/sales/${lost.id}/receipt`)).status).toBe(404);
  expect(await rest.ask<BookView>("GET", "/book")).toMatchObject({ epoch: 2 });
  const { page, close } = await counterOf(world, "Rosa");
  await page.getByRole("button", { name: "Ajustes", exact: true }).click();
  const facts = page.getByRole("region", { name: "Libro y copias" });
  await facts.getByText(/^Sin faltas · /).waitFor();
  expect(
    await facts
      .locator("div", { has: page.getByText("Época", { exact: true }) })
      .last()
      .innerText(),
  ).toMatch(/2$/);
  await close();
}

/** Receipt 2 is with a customer, though the book knows nothing of it: its number is not given again. */
async function theNextNumber(world: World): Promise<void> {
  const next = await callAndCharge(world, "next");
  expect(next.receipt.number).toBe(3);
}

/** F3 and Enter are for the last sale; an older one is found by its number first, and the next Enter prints it. */
async function aLateCopy(world: World, { id, receipt }: SaleView): Promise<void> {
  const { page, close } = await counterOf(world, "Marisol");
  await page.keyboard.press("F3");
  await page.getByRole("button", { name: "Reimprimir 3", exact: true }).waitFor();
  await page.keyboard.type(String(receipt.number));
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: `Reimprimir ${receipt.number}`, exact: true })
    .and(page.locator(":focus"))
    .waitFor();
  await page.keyboard.press("Enter");
  await approvalOf(page).waitFor();
  const { paper } = world.printer;
  const printed = paper.untilCut(paper.cuts + 1);
  await approvedBy(page, "Sofía", "Imprimir una copia de un ticket anterior.");
  expect(printedPapers(await printed).at(-1)).toContainEqual(expect.stringContaining("COPIA 2"));
  await close();
  expect(await world.shop.rest.receipt(id)).toMatchObject({ copies: 1 });
}

/** The restored book holds, and a paper of what is gone does not fit it: that is what papers are for. */
async function thePapersKnow({ shop }: World, { kept, lost }: Sales): Promise<void> {
  expect(await verifyBook(shop.dataDir, [kept.anchor ?? ""])).toMatchObject({ exit: 0, ok: true, failures: [] });
  const found = await verifyBook(shop.dataDir, [lost.anchor ?? ""]);
  expect([found.exit, found.failures.map(({ rule }) => rule)]).toEqual([1, ["I14"]]);
}

async function counterOf(world: World, name: "Rosa" | "Marisol"): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const counter = await world.counter({ as: "cashier" });
  await counter.page.getByRole("heading", { name: "¿Quién eres?" }).waitFor();
  await choosePerson(counter.page, name);
  await typePin(counter.page, CREW[name].pin);
  await counter.page.getByRole("gridcell", { name: /^Cabina 1/ }).waitFor();
  return { page: counter.page, close: () => counter.close() };
}

/** On the same machine as the shop, and so with its clocks. */
function timbre(
  env: NodeJS.ProcessEnv,
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly out: string; readonly err: string }> {
  const node = join(REPOSITORY, "node_modules", ".bin", "node");
  return new Promise((resolve) => {
    execFile(node, [join(REPOSITORY, "scripts", "timbre.mjs"), ...args], { cwd: REPOSITORY, env }, (fault, out, err) =>
      resolve({ exit: fault === null ? 0 : Number(fault.code), out, err }),
    );
  });
}
