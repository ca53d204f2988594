import { describe, expect, test, vi } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";
import { setupSteps } from "../../shared/contract/setup-view.ts";

const { open, asked, press } = galleryForTests();

const at = (step: string) => `cabins=8&scene=settings&role=owner&shift=none&setup=${step}`;

describe("the first-run wizard", { timeout: 60_000 }, () => {
  test.each(setupSteps)("has nothing at %s that keeps somebody from using it, in either theme", async (step) => {
    for (const dark of [false, true]) {
      const page = await open(at(step), { dark });
      await page.getByRole("heading", { level: 2 }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    }
  });

  test("tells the shop by keyboard alone: two names, Enter", async () => {
    const page = await open(at("shop"));
    await page.getByRole("heading", { name: "País, moneda y local" }).waitFor();
    await press("Tab");
    await page.keyboard.type("Locutorio Los Andes");
    await press("Tab");
    await page.keyboard.type("Centro");
    await press("Enter");
    await page.getByRole("heading", { name: "Dueño y cajeras" }).waitFor();
    expect(await asked()).toMatchObject([
      { what: "setup.answer", input: { step: "shop", answer: { name: "Locutorio Los Andes", branch: "Centro" } } },
    ]);
  });

  test("says a refusal whole: what happened, what it means for the money, what to do", async () => {
    const page = await open(at("people"));
    await page.getByRole("button", { name: "País, moneda y local" }).click();
    await page.getByRole("combobox", { name: "Moneda" }).click();
    await page.getByRole("option", { name: /^PEN/ }).click();
    await page.getByRole("button", { name: "Guardar y seguir" }).click();
    expect(await page.getByRole("alert").innerText()).toMatch(
      /El libro ya tiene dinero: su moneda no se puede cambiar\.\s+Cada monto pasaría a valer otra cosa\. Nada cambió\.\s+Deja la moneda que estaba, o empieza un libro nuevo en otra carpeta\./,
    );
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("leads to the demonstration, until there are cabins that somebody could be talking in", async () => {
    const page = await open(at("shop"));
    await page.getByRole("button", { name: "Probar sin teléfonos: 12 cabinas de prueba" }).click();
    await vi.waitFor(async () => expect(await asked()).toEqual([{ what: "setup.demo", input: { on: true } }]));
    const later = await open(at("phones"));
    await later.getByRole("button", { name: "País, moneda y local" }).click();
    await later.getByRole("heading", { name: "País, moneda y local" }).waitFor();
    expect(await later.getByRole("button", { name: /Probar sin teléfonos/ }).count()).toBe(0);
  });

  test("shows the owner's recovery code once, and goes on when it was kept", async () => {
    for (const dark of [false, true]) {
      const page = await open(at("people"), { dark });
      await page.getByLabel("Nombre · Dueño").fill("Jorge");
      await page.getByLabel("PIN · Dueño").fill("480263");
      await press("Enter");
      await page.getByRole("heading", { name: "Código de recuperación" }).waitFor();
      const code = page.getByLabel("Código de recuperación de Jorge").and(page.locator(":focus"));
      expect(await code.inputValue()).toBe("KTRW-MPAX-QEGH-VUND");
      expect(await seriousFaults(page)).toEqual([]);
      await page.emulateMedia({ media: "print" });
      const paper = page.locator("[data-printed-code]");
      expect([await paper.isVisible(), await page.locator("#root").isVisible()]).toEqual([true, false]);
      expect(await paper.innerText()).toContain("KTRW-MPAX-QEGH-VUND");
      await page.emulateMedia({ media: null });
      await page.getByLabel("Código de recuperación de Jorge").press("Enter");
      await page.getByRole("heading", { name: "Cabinas y gateway" }).waitFor();
      expect((await asked()).map(({ what }) => what)).toEqual(["putPerson", "makeRecoveryCode", "setup.answer"]);
    }
  });

  test("asks when one phone says two cabins, and swaps them at a word", async () => {
    const page = await open(at("phones"));
    await page.getByText("Ese teléfono (puerto 4) ya es la cabina 3.").waitFor();
    await page.getByRole("button", { name: "No: es la cabina 4" }).click();
    await page.getByRole("button", { name: "Quitar el puerto de la cabina 4" }).waitFor();
    expect(await asked()).toContainEqual({ what: "setup.pair", input: { cabin: 4, port: 4 } });
  });

  test("tries the next width when the test page is cut off, and the next letters when they are wrong", async () => {
    const page = await open(at("printer"));
    await page.getByLabel("Dirección", { exact: true }).fill("192.168.1.50:9100");
    await page.getByRole("button", { name: "Imprimir prueba" }).click();
    await page.getByRole("button", { name: "Se ve cortado" }).click();
    await page.getByRole("button", { name: "Salen letras raras" }).click();
    await page.getByRole("button", { name: "Sí, se ve bien" }).click();
    await page.getByRole("heading", { name: "Primera llamada" }).waitFor();
    const tried = (await asked()).map(({ what, input }) => [what, input.columns ?? null, input.codePage ?? null]);
    expect(tried).toEqual([
      ["setup.testPrinter", 48, "cp858"],
      ["setup.testPrinter", 42, "cp858"],
      ["setup.testPrinter", 42, "windows1252"],
      ["setup.answer", null, null],
    ]);
    expect((await asked()).at(-1)?.input).toMatchObject({
      answer: { device: "tcp:192.168.1.50:9100", columns: 42, codePage: "windows1252" },
    });
  });

  test("looks for printers in the network when asked, by keyboard alone, and no longer than wanted", async () => {
    const page = await open(at("printer"));
    await page.getByRole("button", { name: "Buscar en la red" }).focus();
    await press("Enter");
    await page.getByText("Preguntando: 96 de 253").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await press("Enter");
    await page.getByRole("button", { name: "Buscar otra vez" }).waitFor();
    await press("Tab", "Enter");
    await page.getByRole("button", { name: "192.168.1.50 elegida", pressed: true }).waitFor();
    expect(await page.getByLabel("Dirección", { exact: true }).inputValue()).toBe("192.168.1.50:9100");
    expect((await asked()).map(({ what, input }) => [what, input.on])).toEqual([
      ["setup.searchPrinters", true],
      ["setup.searchPrinters", false],
    ]);
  });

  test("shows the tariff screen in its own place, and comes back", async () => {
    const page = await open(at("prices"));
    await page.getByRole("button", { name: "Importar o editar listas" }).click();
    await page.getByRole("button", { name: "Importar", exact: false }).first().waitFor();
    await page.getByRole("button", { name: "Volver al asistente" }).click();
    await page.getByRole("heading", { name: "Precio general" }).waitFor();
  });

  test("says within 5 s that no core answers, keeps what is typed, and goes on by itself", async () => {
    const page = await open(at("shop"));
    await page.getByLabel("Nombre del local").fill("Los Andes");
    await page.evaluate(() => {
      const { gallery } = window;
      if (gallery === undefined) throw new Error("no gallery");
      gallery.away = true;
      gallery.core.connection.reopen();
    });
    const status = page.getByRole("status").filter({ hasText: "Sin contacto con la central." });
    await status.waitFor({ timeout: 5_000 });
    expect(await status.innerText()).toMatch(/No se pierde nada: lo guardado queda guardado\. Esta página sigue sola/);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Sucursal").fill("Centro");
    await press("Enter");
    // One notice of one trouble.
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.evaluate(() => {
      if (window.gallery !== undefined) window.gallery.away = false;
    });
    await status.waitFor({ state: "detached", timeout: 5_000 });
    // What was tried meanwhile says that it was not taken.
    await page.getByRole("alert").filter({ hasText: "Prueba de nuevo." }).waitFor();
    expect(await page.getByLabel("Nombre del local").inputValue()).toBe("Los Andes");
    await press("Enter");
    await page.getByRole("heading", { name: "Dueño y cajeras" }).waitFor();
  });

  test("asks again where its first question was not answered", async () => {
    const page = await open(at("shop"));
    await page.evaluate(() => {
      const { fake, core } = window.gallery ?? {};
      if (fake === undefined || core === undefined) throw new Error("no gallery");
      const { setup } = fake.client;
      const answer = setup.state;
      Object.assign(setup, { state: () => Promise.reject(new Error("the core starts again")) });
      Object.assign(window, { letAnswer: () => Object.assign(setup, { state: answer }) });
      // Another news: it is asked once more, in vain.
      fake.send({ kind: "counter-changed" } as never);
    });
    await page.getByRole("status").filter({ hasText: "Sin contacto con la central." }).waitFor({ timeout: 5_000 });
    await page.evaluate(() => (window as unknown as { letAnswer: () => void }).letAnswer());
    await page.getByText("Sin contacto con la central.").waitFor({ state: "detached", timeout: 5_000 });
  });

  test("follows a phone that is lifted before there is a call", async () => {
    const page = await open(at("first-call"));
    const lift = (digits: string) =>
      page.evaluate((dialled) => {
        const { core, fake } = window.gallery ?? {};
        const cabins = core?.live.getState().cabins.map(({ cabin }) => cabin) ?? [];
        for (const cabin of cabins) {
          const free = { ...cabin, live: null, account: null, state: "free" as const };
          const offHook = { elapsedMs: 1_000, digits: dialled, destination: null };
          const lifted = { ...free, offHook, state: dialled === "" ? ("off-hook" as const) : ("dialling" as const) };
          fake?.send({ kind: "cabin", cabin: cabin.number === 2 ? lifted : free });
        }
      }, digits);
    await lift("");
    await page.getByText("Cabina 2: descolgada, con tono. Marca un número.").waitFor();
    await lift("0051");
    await page.getByText("Cabina 2: marcando 0051").waitFor();
  });

  test("is not the cashier's", async () => {
    const page = await open("cabins=8&scene=settings&role=cashier&setup=shop");
    await page.getByText("El dueño está preparando este local.").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
  });
});
