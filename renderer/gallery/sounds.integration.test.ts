import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import type {} from "./gallery-window.ts";

const gallery = galleryForTests();

/** A counter whose clock is the test's, and whose sound card writes down the pitch of each note. */
async function openListening(): Promise<Page> {
  const page = await gallery.open("cabins=12", { ownWindow: true });
  await page.addInitScript(() => {
    const heard: number[] = [];
    class Param {
      setValueAtTime(value: number) {
        if (value > 20) heard.push(value);
      }
      linearRampToValueAtTime() {}
      exponentialRampToValueAtTime() {}
    }
    class Node {
      frequency = new Param();
      gain = { ...new Param(), setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
      connect(next: unknown) {
        return next;
      }
      start() {}
      stop() {}
    }
    class SilentCard {
      currentTime = 0;
      destination = {};
      resume = async () => {};
      suspend = async () => {};
      createOscillator = () => new Node();
      createGain = () => new Node();
    }
    Object.assign(window, { AudioContext: SilentCard, heard });
  });
  await page.clock.install();
  await page.reload();
  await page.locator("[data-cabin]").first().waitFor();
  return page;
}

const heardOn = (page: Page) => page.evaluate(() => (window as unknown as { heard: number[] }).heard.splice(0));
/** Cabin 2 hangs up and owes. */
const owes = (page: Page) =>
  page.evaluate(() => {
    const cabins = window.gallery?.core.live.getState().cabins.map(({ cabin }) => cabin) ?? [];
    const [free, owing] = [cabins.find(({ number }) => number === 2), cabins.find(({ state }) => state === "to-pay")];
    if (free === undefined || owing === undefined) throw new Error("the drawn shop has both");
    window.gallery?.fake.send({ kind: "cabin", cabin: { ...owing, number: 2, account: { ...owing.account, id: "new" } as never } });
  });

test("a cabin that has to pay is heard after 8 s, and again after a minute; what lay there before is not", async () => {
  const page = await openListening();
  await page.clock.runFor(5_000);
  await owes(page);
  await page.clock.runFor(7_900);
  expect((await heardOn(page)).filter((hertz) => hertz === 659)).toEqual([]);
  await page.clock.runFor(600);
  expect(await heardOn(page)).toEqual([659, 880]);
  await page.clock.runFor(52_000);
  expect((await heardOn(page)).filter((hertz) => hertz === 659)).toEqual([659]);
});

test("a handset that is off the hook for 20 s without a digit is heard once; a digit in time keeps it silent", async () => {
  const page = await openListening();
  const lift = (cabin: number, elapsedMs: number, digits = "") =>
    page.evaluate(
      (lifted) => {
        const free = window.gallery?.core.live.getState().cabins.find((each) => each.cabin.number === lifted.cabin)?.cabin;
        if (free === undefined) throw new Error("no such cabin");
        const offHook = { elapsedMs: lifted.elapsedMs, digits: lifted.digits, destination: null };
        window.gallery?.fake.send({ kind: "cabin", cabin: { ...free, state: lifted.digits === "" ? "off-hook" : "dialling", offHook } });
      },
      { cabin, elapsedMs, digits },
    );
  const lowTicks = async () => (await heardOn(page)).filter((hertz) => hertz === 330);
  await page.clock.runFor(5_000);
  await lift(2, 0);
  await lift(9, 0);
  await page.clock.runFor(15_000);
  await lift(9, 15_000, "00");
  await page.clock.runFor(4_900);
  expect(await lowTicks()).toEqual([]);
  await page.clock.runFor(600);
  expect(await lowTicks()).toEqual([330]);
  // The same lifting, told again.
  await lift(2, 20_500);
  await page.clock.runFor(60_000);
  expect(await lowTicks()).toEqual([]);
});

test("ten minutes of silence, said in the top bar, and ended there", async () => {
  const page = await openListening();
  await page.getByRole("button", { name: "Silencio 10 min" }).click();
  await page.getByRole("button", { name: /^En silencio hasta las \d\d:\d\d\. Volver a oír$/ }).waitFor();
  await owes(page);
  await page.clock.runFor(20_000);
  expect(await heardOn(page)).toEqual([]);
  await page.getByRole("button", { name: /Volver a oír/ }).click();
  await page.getByRole("button", { name: "Silencio 10 min" }).waitFor();
  await page.clock.runFor(45_000);
  expect(await heardOn(page)).toContain(659);
});

test("each sound can be tried, made softer and turned off; so kept it is not heard", async () => {
  const page = await openListening();
  await page.evaluate(() => window.gallery?.core.panel.setState({ scene: "settings" }));
  await page.getByRole("button", { name: "Probar Sin línea" }).click();
  expect(await heardOn(page)).toEqual([587]);
  await page.getByRole("slider", { name: "Volumen de Por cobrar" }).focus();
  await gallery.press("Home");
  expect(await page.getByRole("button", { name: "Probar Por cobrar" }).isDisabled()).toBe(true);
  await owes(page);
  await page.clock.runFor(10_000);
  expect(await heardOn(page)).not.toContain(659);
});
