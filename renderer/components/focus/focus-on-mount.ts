/** As a `ref`: what appears takes the focus once. The same function at every drawing, so that no later one takes it again. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
