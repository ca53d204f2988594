export const roles = ["cashier", "supervisor", "owner", "technician"] as const;
export type Role = (typeof roles)[number];

/** Which roles' rights each role has: everyone works the counter, the owner may do everything. */
const WORKS_AS: Readonly<Record<Role, readonly Role[]>> = {
  cashier: ["cashier"],
  technician: ["technician", "cashier"],
  supervisor: ["supervisor", "cashier"],
  owner: ["owner", "supervisor", "technician", "cashier"],
};

/** Whether `role` may do what wants at least the role `needed`. */
export function worksAs(role: Role, needed: Role): boolean {
  return WORKS_AS[role].includes(needed);
}

/** Cost, markup and profit are never sent to anyone else: they are not hidden in the window, they are not there. */
export function seesCost(role: Role): boolean {
  return worksAs(role, "owner");
}
