import type { Role } from "../../../shared/contract/role.ts";

/** Who does something: a person who signed in, the shop itself where nobody has to, or the core by itself. */
export interface Actor {
  /** Id of a person; "house" where the shop has no people, "core" for what nobody asked for. */
  readonly personId: string;
  /** As it stands on receipts. */
  readonly name: string;
  readonly role: Role;
  /** Which till or window. */
  readonly terminal: string;
}

const HOUSE = "house";

/** The shop itself: whoever comes in with one of its tokens where nobody has to sign in. */
export function houseActor(
  { file }: { readonly file: { readonly shop: { readonly cashier: string; readonly till: string } } },
  role: Role,
): Actor {
  return { personId: HOUSE, name: file.shop.cashier, role, terminal: file.shop.till };
}

export function isHouse({ personId }: Actor): boolean {
  return personId === HOUSE;
}

/** What the core does by itself: the end of a call, a retried print. */
export const CORE_ACTOR: Actor = { personId: "core", name: "Timbre", role: "owner", terminal: "core" };
