/**
 * Marks the page while it is worked with a pointer. A browser shows the ring of the focus where a script put it after the clicked
 * button went away: who points never asked for one. The first key brings it back.
 */
export function followHand(page: Document): void {
  const root = page.documentElement;
  page.addEventListener("pointerdown", () => root.setAttribute("data-pointer", ""), { capture: true });
  page.addEventListener("keydown", () => root.removeAttribute("data-pointer"), { capture: true });
}
