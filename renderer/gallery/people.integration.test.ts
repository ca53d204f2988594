import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";

const gallery = galleryForTests();
const { asked, press } = gallery;
let page: Page;

async function open(query: string): Promise<void> {
  page = await gallery.open(`cabins=12&people=1&scene=cabins&${query}`);
  await page.getByLabel("PIN de Marisol R.").and(page.locator(":focus")).waitFor();
}

describe("who is at the till", () => {
  test("a PIN opens the panel, and F12 locks it", async () => {
    await open("");
    await page.keyboard.type("1234");
    await press("Enter");
    await page.locator('[data-cabin="3"]').waitFor();
    await press("F12");
    await page.getByText("¿Quién eres?").waitFor();
    expect(await asked()).toMatchObject([{ what: "signIn", input: { person: "marisol" } }, { what: "signOut" }]);
  });

  test("a cashier takes over from another in two keys and a PIN", async () => {
    await open("");
    await press("ArrowDown");
    await page.keyboard.type("1234");
    await press("Enter");
    await page.locator("header").getByText("Pedro Soto").waitFor();
  });

  test("a wrong PIN says how many tries are left, then counts the wait down; calls go on", async () => {
    await open("");
    for (const left of ["Quedan 2 intentos.", "Queda 1 intento."]) {
      await page.keyboard.type("9999");
      await press("Enter");
      await page.getByText(left).waitFor();
    }
    await page.keyboard.type("9999");
    await press("Enter");
    await page.getByText(/Espera [1-4] s\./).waitFor();
    await page.keyboard.type("1234");
    await press("Enter");
    await page.getByText("Las llamadas siguen").waitFor();
    expect(await asked()).toHaveLength(3);
  });

  test("an owner who forgot the PIN comes in with the code on paper, and takes the next one along", async () => {
    for (const dark of [false, true]) {
      page = await gallery.open("cabins=12&people=1&scene=cabins", { dark });
      await page.getByRole("button", { name: /Jorge Cáceres/ }).click();
      await page.getByRole("button", { name: "¿Olvidaste el PIN?" }).click();
      await page.keyboard.type("ktrw-mpax-qegh-vunx");
      await page.getByLabel("PIN nuevo, 6 cifras o más").fill("806142");
      await press("Enter");
      await page.getByText("Ese no es el código. Quedan 4 intentos.").waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByLabel("Código de recuperación", { exact: true }).fill("KTRW-MPAX-QEGH-VUND");
      await press("Enter");
      await page.getByText("PIN cambiado.", { exact: false }).waitFor();
      expect(await page.getByLabel("Código de recuperación de Jorge Cáceres").inputValue()).toBe("BSEA-ZKNT-HRQW-CPMG");
      expect(await seriousFaults(page)).toEqual([]);
      await press("Enter");
      await page.locator('[data-cabin="3"]').waitFor();
      expect((await asked()).map(({ what }) => what)).toEqual(["recover", "recover", "signIn"]);
    }
  });

  test("who has no code is not asked for one", async () => {
    await open("");
    expect(await page.getByRole("button", { name: "¿Olvidaste el PIN?" }).count()).toBe(0);
  });

  test("minutes without a key lock the window by themselves", async () => {
    await open("lock=0.05");
    await page.keyboard.type("1234");
    await press("Enter");
    await page.locator('[data-cabin="3"]').waitFor();
    await page.getByText("¿Quién eres?").waitFor();
    expect((await asked()).map(({ what }) => what)).toEqual(["signIn", "signOut"]);
  });
});

describe("a second person", () => {
  async function signInAndAsk(): Promise<void> {
    await open("");
    await page.keyboard.type("1234");
    await press("Enter");
    await page.locator('[data-cabin="2"]').waitFor();
    await press("0", "2", "n");
    await page.getByText("Pulsa el número del motivo").waitFor();
    await press("1");
    await page.getByText("Visto bueno de otra persona").waitFor();
  }

  test("is asked for once, and the same command is sent again with their yes", async () => {
    await signInAndAsk();
    await page.getByLabel("PIN", { exact: true }).fill("1234");
    await press("Enter");
    await page.getByText("Visto bueno de otra persona").waitFor({ state: "detached" });
    const [, first, approve, second] = await asked();
    expect(approve).toMatchObject({ what: "approve", input: { person: "pedro", kind: "uncharged-cabin", subject: "2" } });
    expect(second?.input).toMatchObject({ ...first?.input, approval: expect.any(String) });
  });

  test("over another dialog: Escape closes theirs and leaves what was typed", async () => {
    await open("");
    await page.keyboard.type("1234");
    await press("Enter");
    await page.locator('[data-cabin="2"]').waitFor();
    await press("F4");
    await page.getByLabel("Retiro", { exact: true }).press("Space");
    await page.getByLabel("Monto").fill("5000");
    await page.getByLabel("Motivo").fill("Insumos");
    await press("Enter");
    await page.getByText("Visto bueno de otra persona").waitFor();
    await press("Escape");
    await page.getByText("Visto bueno de otra persona").waitFor({ state: "detached" });
    expect(await page.getByLabel("Monto").inputValue()).toBe("5.000");
  });

  test("is not needed where nobody insists: Escape leaves everything as it was", async () => {
    await signInAndAsk();
    await press("Escape");
    await page.getByText("Visto bueno de otra persona").waitFor({ state: "detached" });
    expect((await asked()).map(({ what }) => what)).toEqual(["signIn", "uncharged"]);
  });
});
