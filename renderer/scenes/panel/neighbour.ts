/** The index an arrow, Home or End leads to in a grid of `count` cells; null where it leads nowhere. */
export function neighbour(key: string, index: number, count: number, columns: number): number | null {
  const target = (() => {
    switch (key) {
      case "ArrowRight":
        return index + 1;
      case "ArrowLeft":
        return index - 1;
      case "ArrowDown":
        return index + columns;
      case "ArrowUp":
        return index - columns;
      case "Home":
        return 0;
      case "End":
        return count - 1;
      default:
        return -1;
    }
  })();
  return target >= 0 && target < count && target !== index ? target : null;
}
