import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { HealthView } from "../../shared/contract/shop-view.ts";

const gallery = galleryForTests();
let page: Page;

const asked = async (what: string) => (await gallery.asked()).filter((one) => one.what === what).map(({ input }) => input);
const send = (event: LiveEvent) => page.evaluate((sent) => window.gallery?.fake.send(sent), event);
const dialog = () => page.getByRole("dialog", { name: /Se cortó la luz con 3 llamadas/ });

const health: HealthView = {
  ...{ switch: "up", trunks: [{ id: "t1", state: "registered" }], spool: "ok", spoolPath: "/tmp/spool", clock: "ok", diskLowBytes: null },
  printer: { state: "ok", fault: null, pending: 0 },
};

describe("after a power cut", () => {
  test("Enter leaves the three calls to pay, once", async () => {
    page = await gallery.open("cabins=12&recovery=1");
    await dialog().waitFor();
    await page.keyboard.press("Enter");
    await dialog().waitFor({ state: "detached" });
    expect(await asked("recovery.settle")).toMatchObject([{ later: false }]);
    await page.getByText("3 llamadas quedaron por cobrar.").waitFor();
  });

  test("a call is not charged with a reason, and the sum says so", async () => {
    page = await gallery.open("cabins=12&recovery=1");
    await dialog().waitFor();
    await page.getByRole("radiogroup", { name: "Cabina 04: qué cobrar" }).getByText("No cobrar").click();
    await page.getByRole("dialog", { name: "Cabina 04: no cobrar la llamada" }).getByText("Mala calidad").click();
    await page.getByRole("button", { name: /Dejar las 2 por cobrar · \$1\.550/ }).waitFor();
    await page.keyboard.press("Enter");
    await dialog().waitFor({ state: "detached" });
    expect(await asked("uncharge")).toMatchObject([{ id: "call-4-0050937124455", reason: "Mala calidad" }]);
    expect(await asked("recovery.settle")).toHaveLength(1);
  });

  test("charges of a call only what was saved, and the till takes the rest off by itself", async () => {
    page = await gallery.open("cabins=12&recovery=1");
    await dialog().waitFor();
    const choices = (cabin: string) => page.getByRole("radiogroup", { name: `Cabina ${cabin}: qué cobrar` });
    expect(await choices("01").innerText()).toMatch(/Lo guardado\s+\$603\s+Según central\s+\$660\s+No cobrar/);
    expect(
      await choices("04")
        .getByRole("radio", { name: /Según central/ })
        .isDisabled(),
    ).toBe(true);
    await page.getByText("la central dice +00:38").first().waitFor();
    await page.getByRole("button", { name: /Dejar las 3 por cobrar · \$4\.358/ }).waitFor();
    await choices("01").getByText("Lo guardado").click();
    await page.getByRole("button", { name: /Dejar las 3 por cobrar · \$4\.301/ }).waitFor();
    await page.keyboard.press("Enter");
    await dialog().waitFor({ state: "detached" });
    expect(await asked("recovery.settle")).toMatchObject([{ later: false, saved: ["call-1-0051987412306"] }]);
    await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 1 llamada, 600 pesos/ }).waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("+");
    const charge = page.getByRole("dialog");
    await expect.poll(() => charge.locator("pre").innerText()).toMatch(/Descuento[\s\S]*-\$57[\s\S]*TOTAL +\$600/);
  });

  test("may be decided later, on paper, and the receipt of a paid sale is printed", async () => {
    page = await gallery.open("cabins=12&recovery=1");
    await dialog().getByRole("button", { name: "Imprimir detalle" }).click();
    await dialog().getByRole("button", { name: "Imprimir", exact: true }).click();
    await dialog().getByRole("button", { name: "Decidir después" }).click();
    await dialog().waitFor({ state: "detached" });
    expect(await asked("recovery.print")).toHaveLength(1);
    expect(await asked("resolve")).toMatchObject([{ id: 1, printed: false }]);
    expect(await asked("recovery.settle")).toMatchObject([{ later: true }]);
  });

  test.each([false, true])("has no serious fault for who cannot see it (dark: %s)", async (dark) => {
    page = await gallery.open("cabins=12&recovery=1", { dark });
    await dialog().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe("an alert", () => {
  test("is on the tile, counted among the notices, and answered there", async () => {
    page = await gallery.open("cabins=12&alert=1");
    const tile = page.getByRole("gridcell", { name: /^Cabina 11, revisar, 3 intentos en 2 min/ });
    await tile.waitFor();
    await tile.getByText("Descartar").click();
    expect(await asked("alert.dismiss")).toMatchObject([{ number: 11 }]);
    await page.getByRole("gridcell", { name: /^Cabina 11, libre/ }).waitFor();
  });

  test("blocks its cabin", async () => {
    page = await gallery.open("cabins=12&alert=1");
    await page.locator('[data-cabin="11"]').getByText("Bloquear").click();
    expect(await asked("alert.block")).toMatchObject([{ number: 11 }]);
    await page.getByRole("gridcell", { name: /^Cabina 11, deshabilitada/ }).waitFor();
  });

  test.each([false, true])("has no serious fault for who cannot see it (dark: %s)", async (dark) => {
    page = await gallery.open("cabins=12&alert=1", { dark });
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe("what is wrong in the shop", () => {
  const banners = () => page.locator("[data-mood][role=alert], [data-mood][role=status]").allInnerTexts();

  test("is never more than two banners, the worst first, with what can be done", async () => {
    page = await gallery.open("cabins=12");
    const printer = { state: "not-responding", fault: "printer/refused", pending: 4 } as const;
    await send({ kind: "health", health: { ...health, trunks: [{ id: "t1", state: "unreachable" }], printer, diskLowBytes: 8e8 } });
    await page.getByRole("button", { name: "Imprimir todos" }).waitFor();
    const texts = await banners();
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain("El proveedor no responde.");
    expect(texts[1]).toContain("4 tickets sin imprimir");
    await page.getByRole("button", { name: "Descartar" }).click();
    expect(await asked("printer.discard")).toHaveLength(1);
  });

  test.each([
    ["printer/no-paper", "Sin papel. Cambia el rollo.", "Sin papel. Las ventas están cobradas. Cambia el rollo: los tickets salen solos."],
    [
      "printer/cover-open",
      "La tapa de la impresora está abierta. Ciérrala.",
      "La tapa de la impresora está abierta. Las ventas están cobradas. Ciérrala: los tickets salen solos.",
    ],
    [
      "printer/halted",
      "La impresora está detenida. Mira sus luces; apágala y enciéndela.",
      "La impresora está detenida. Las ventas están cobradas y guardamos los tickets. Mira sus luces; apágala y enciéndela.",
    ],
  ] as const)("a printer that says %s: the chip says what to do, the notice what it means for the money", async (fault, chip, notice) => {
    page = await gallery.open("cabins=12");
    await send({ kind: "health", health: { ...health, printer: { state: "not-responding", fault, pending: 1 } } });
    await page.getByLabel(chip, { exact: true }).waitFor();
    await page.getByText(notice).waitFor();
    expect(await banners()).toHaveLength(1);
    await send({ kind: "health", health });
    await page.getByLabel("Impresora lista").waitFor();
  });

  test("a roll that is nearly used up is told by the chip alone", async () => {
    page = await gallery.open("cabins=12");
    await send({ kind: "health", health: { ...health, printer: { state: "ok", fault: null, pending: 0, paperLow: true } } });
    await page.getByLabel("Queda poco papel. Ten a mano otro rollo.").waitFor();
    expect(await banners()).toEqual([]);
  });

  test("twelve dead lines are one banner", async () => {
    page = await gallery.open("cabins=12");
    await page.evaluate(() => {
      const shop = window.gallery?.core.live.getState().cabins ?? [];
      for (const { cabin } of shop) window.gallery?.fake.send({ kind: "cabin", cabin: { ...cabin, enabled: true, line: "unreachable" } });
    });
    await page.getByText("Ninguna cabina tiene línea.").waitFor();
    expect(await banners()).toHaveLength(1);
  });

  test("a line is asked whether it answers", async () => {
    page = await gallery.open("cabins=12");
    await page.locator('[data-cabin="10"]').getByText("Probar línea").click();
    await page.getByText("Cabina 10 lista.").waitFor();
    expect(await asked("testLine")).toMatchObject([{ number: 10 }]);
  });

  test("a line that comes back is said, politely, and goes by itself", async () => {
    page = await gallery.open("cabins=12", { ownWindow: true });
    const change = (over: { readonly state: "unreachable" | "free"; readonly line: "unreachable" | "registered" }) =>
      page.evaluate((given) => {
        const known = window.gallery?.core.live.getState().cabins.find(({ cabin }) => cabin.number === 10)?.cabin;
        if (known !== undefined) window.gallery?.fake.send({ kind: "cabin", cabin: { ...known, ...given } });
      }, over);
    await page.evaluate(() => {
      const now = performance.now.bind(performance);
      Object.assign(window, { skippedMs: 0 });
      performance.now = () => now() + (window as unknown as { skippedMs: number }).skippedMs;
    });
    await change({ state: "unreachable", line: "unreachable" });
    await page.evaluate(() => Object.assign(window, { skippedMs: 250_000 }));
    await change({ state: "free", line: "registered" });
    const word = page.getByRole("status").filter({ hasText: "Cabina 10 lista · 4 min sin línea" });
    await word.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await word.waitFor({ state: "detached", timeout: 10_000 });
  });

  test("the balance says how long it lasts, and is urgent in time", async () => {
    page = await gallery.open("cabins=12");
    await page.getByText("Saldo $18.450 · ~3 h").waitFor();
    const at = new Date().toISOString();
    await send({ kind: "balance", balance: { amount: "900", at, source: "estimated", level: "urgent", minutesLeft: 41 } });
    await page.getByText("Recarga al proveedor: el saldo alcanza para unos 40 min.").waitFor();
    await page.getByText("estimado").waitFor();
    await send({ kind: "balance", balance: { amount: "-59", at, source: "estimated", level: "zero", minutesLeft: 0 } });
    await page
      .getByText("Según lo anotado, el proveedor ya no tiene saldo. Recárgalo o anota su saldo. Las llamadas siguen saliendo.")
      .waitFor();
  });

  test("while it is urgent the dialog says how much may be taken, and takes no more", async () => {
    page = await gallery.open("cabins=12&balance=urgent");
    await page.getByText("Recarga al proveedor").waitFor();
    await gallery.press(..."02", "p");
    const question = page.getByRole("dialog");
    const limit = question.getByText("Ahora se puede tomar hasta $3.000");
    await limit.waitFor();
    const isOff = (name: string) => question.getByRole("button", { name, exact: true }).isDisabled();
    expect(await Promise.all(["$2.000", "$5.000"].map(isOff))).toEqual([false, true]);
    await page.getByLabel("Monto").and(page.locator(":focus")).waitFor();
    await gallery.press(..."3001", "Enter");
    await question.getByRole("alert").and(limit).waitFor();
    expect(await isOff("Recibir depósito")).toBe(true);
    await gallery.press("Backspace", "Backspace", "Enter");
    await page.locator('[data-cabin="2"][data-tone="open"]').waitFor();
    expect(await asked("openSession")).toMatchObject([{ deposit: "30" }]);
  });

  test("with nothing left the dialog says that no deposit can be taken", async () => {
    page = await gallery.open("cabins=12&balance=zero");
    await gallery.press(..."02", "p");
    await page.getByRole("dialog").getByText("Ahora no se puede tomar depósito").waitFor();
    expect(await page.getByRole("dialog").getByRole("button", { name: "$1.000", exact: true }).isDisabled()).toBe(true);
  });

  test("a deposit beyond what the provider has left by then is refused, and the words say how much would be taken", async () => {
    page = await gallery.open("cabins=12&balance=urgent");
    await page.evaluate(() => {
      if (window.gallery !== undefined) window.gallery.fake.client.cabins.depositLimit = async () => ({ most: null });
    });
    const deposit = async (amount: string) => {
      await gallery.press(..."02", "p");
      await page.getByLabel("Monto").and(page.locator(":focus")).waitFor();
      await gallery.press(...amount, "Enter");
    };
    await deposit("4000");
    const refused = page.getByRole("alert").filter({ hasText: "El saldo del proveedor no alcanza para ese depósito." });
    await refused.waitFor();
    expect(await refused.innerText()).toContain("Ahora se puede tomar hasta $3.000.");
    expect(await page.locator('[data-cabin="2"]').getAttribute("data-tone")).toBe("free");
    await page.keyboard.press("Escape");
    await deposit("3000");
    await page.locator('[data-cabin="2"][data-tone="open"]').waitFor();
    await refused.waitFor({ state: "detached" });
    expect(await asked("openSession")).toMatchObject([{ deposit: "4000" }, { deposit: "3000" }]);
  });
});
