import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";

/**
 * What the counter looks like, against pictures somebody looked at and approved. `node scripts/approve-pictures.mjs` takes them anew;
 * what differs is put beside them in out/pictures.
 */
const APPROVED = join(import.meta.dirname, "..", "..", "fixtures", "pictures");
const DIFFERING = join(import.meta.dirname, "..", "..", "out", "pictures");
const approves = process.env.TIMBRE_APPROVE_PICTURES === "1";

/** Letters are smoothed a little differently by each build of a browser; a tile that moved, or another colour, is far more. */
const CHANNEL_TOLERANCE = 40;
const SHARE_TOLERANCE = 0.002;

const SIZES = [
  [1366, 768],
  [1920, 1080],
] as const;

interface Scene {
  readonly name: string;
  readonly query: string;
  /** What is done before the picture. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const SCENES: readonly Scene[] = [
  { name: "panel-12", query: "cabins=12&select=3&alert=1" },
  // With the first, every state of a tile there is without a gateway that tells of a lifted handset.
  { name: "panel-12-paid", query: "cabins=12&select=11" },
  { name: "panel-12-off-hook", query: "cabins=12&select=2&hook=1" },
  {
    name: "charge",
    query: "cabins=12&select=3",
    prepare: async (page) => {
      await page.keyboard.press("+");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "recovery", query: "cabins=12&recovery=1", prepare: (page) => page.getByRole("dialog").waitFor() },
  { name: "panel-40", query: "cabins=40&select=3&alert=1" },
  { name: "panel-40-off-hook", query: "cabins=40&select=2&hook=1" },
  { name: "rates", query: "scene=rates", prepare: (page) => page.waitForSelector("main table, main [role=treegrid], main [role=grid]") },
  { name: "sales", query: "scene=sales&counter=1", prepare: (page) => page.waitForSelector("tbody tr") },
  {
    name: "shift-close",
    query: "scene=shift&counter=1",
    prepare: async (page) => {
      await page.getByRole("button", { name: /^Cerrar turno/ }).click();
      await page.getByRole("button", { name: /^Pasar/ }).click();
      for (const pieces of ["1", "2", "3", "4", "6", "8", "26", "11", "23"]) {
        await page.locator("fieldset input:focus").fill(pieces);
        await page.keyboard.press("Enter");
      }
      await page.getByRole("button", { name: "Confirmar conteo" }).click();
      await page.getByRole("button", { name: "Error de vuelto" }).click();
      await page.getByText(/^Motivo +Error de vuelto$/m).waitFor();
    },
  },
  { name: "settings", query: "scene=settings" },
];

const gallery = galleryForTests();

describe.each(SCENES)("$name", ({ name, query, prepare }) => {
  test.each(
    SIZES.flatMap(([width, height]) => [
      { width, height, dark: false },
      { width, height, dark: true },
    ]),
  )("$width x $height, dark $dark", async ({ width, height, dark }) => {
    const page = await gallery.open(query, { width, height, dark, frozen: true });
    await prepare?.(page);
    await stand(page);
    const file = `${name}-${width}${dark ? "-dark" : ""}.png`;
    const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
    if (approves) {
      await mkdir(APPROVED, { recursive: true });
      await writeFile(join(APPROVED, file), taken);
      return;
    }
    const { share, sizes } = await differenceOf(page, await readFile(join(APPROVED, file)), taken);
    if (share > SHARE_TOLERANCE) {
      await mkdir(DIFFERING, { recursive: true });
      await writeFile(join(DIFFERING, file), taken);
    }
    expect(sizes).toEqual([`${width}x${height}`, `${width}x${height}`]);
    expect(share, `${file}: see out/pictures/${file}`).toBeLessThanOrEqual(SHARE_TOLERANCE);
  });
});

/** Fonts and flags are there, and nothing was drawn for two frames. */
async function stand(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** The share of pixels that differ by more than the tolerance in a channel; the browser itself reads the pictures. */
function differenceOf(page: Page, approved: Buffer, taken: Buffer) {
  const given = { pictures: [approved, taken].map((png) => png.toString("base64")), tolerance: CHANNEL_TOLERANCE };
  return page.evaluate(async ({ pictures, tolerance }) => {
    const read = async (base64: string) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      return { size: `${bitmap.width}x${bitmap.height}`, pixels: context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [] };
    };
    const [one, other] = await Promise.all([read(pictures[0] ?? ""), read(pictures[1] ?? "")]);
    let differing = 0;
    for (let at = 0; at < one.pixels.length; at += 4) {
      const isOther = [0, 1, 2].some(
        (channel) => Math.abs((one.pixels[at + channel] ?? 0) - (other.pixels[at + channel] ?? 0)) > tolerance,
      );
      if (isOther) differing += 1;
    }
    return { share: (4 * differing) / one.pixels.length, sizes: [one.size, other.size] };
  }, given);
}
