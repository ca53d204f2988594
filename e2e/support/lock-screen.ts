import type { Page } from "playwright-core";
import { CREW, type CrewName } from "./shop-crew.ts";

/** Chooses a person of the lock screen; the digits that follow are their PIN's. */
export async function choosePerson(page: Page, name: CrewName): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${name} ?(Cajera|Supervisora|Dueño)$`) }).click();
  await page.getByLabel(`PIN de ${name}`).and(page.locator(":focus")).waitFor();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  await page.keyboard.type(pin);
  await page.keyboard.press("Enter");
}

/** The dialog in which a second person says yes. */
export const approvalOf = (page: Page) => page.getByRole("dialog", { name: "Visto bueno de otra persona" });

/** Somebody else types their PIN under the sentence of what they approve. */
export async function approvedBy(page: Page, name: CrewName, sentence: string): Promise<void> {
  const asking = approvalOf(page);
  await asking.getByText(sentence).waitFor();
  await asking.getByRole("button", { name: new RegExp(name) }).click();
  await asking.getByLabel("PIN", { exact: true }).fill(CREW[name].pin);
  await page.keyboard.press("Enter");
  await asking.waitFor({ state: "detached" });
}
