import type { Page } from "playwright-core";

/** The tariff screen as the owner works it. */
export async function openRates(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tarifas", exact: true }).click();
  await page.getByRole("region", { name: "Tarifas", exact: true }).waitFor();
}

export function dialogOf(page: Page) {
  return page.getByRole("dialog");
}

/** The button of a dialog with exactly this name. */
export function dialogButton(page: Page, name: string) {
  return dialogOf(page).getByRole("button", { name, exact: true });
}
