/** The order after a cabin was put where another stands; those in between make room. */
export function movedTo(order: readonly number[], cabin: number, target: number): readonly number[] {
  const [from, to] = [order.indexOf(cabin), order.indexOf(target)];
  if (from < 0 || to < 0 || from === to) return order;
  const others = order.filter((number) => number !== cabin);
  return [...others.slice(0, to), cabin, ...others.slice(to)];
}

/** The order after a cabin went one place earlier (-1) or later (1); the same at the end of the row. */
export function movedBy(order: readonly number[], cabin: number, step: -1 | 1): readonly number[] {
  const target = order[order.indexOf(cabin) + step];
  return target === undefined ? order : movedTo(order, cabin, target);
}
