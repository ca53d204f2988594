/** One figure a bench must reach. Printed last, so that the last line of a bench is its ratio. */
export interface Goal {
  readonly name: string;
  readonly measured: number;
  readonly bound: number;
  readonly holds: "at-least" | "at-most";
}

/** Prints the goals and sets the exit code: 0 only if all of them hold. */
export function conclude(bench: string, goals: readonly Goal[]): void {
  const held = goals.map((goal) => ({ goal, ok: goal.holds === "at-least" ? goal.measured >= goal.bound : goal.measured <= goal.bound }));
  for (const { goal, ok } of held) {
    const sign = goal.holds === "at-least" ? ">=" : "<=";
    console.log(`${ok ? "holds " : "FAILS "} ${bench} ${goal.name}: ${goal.measured.toFixed(3)} (goal ${sign} ${goal.bound})`);
  }
  process.exitCode = held.every(({ ok }) => ok) ? 0 : 1;
}
