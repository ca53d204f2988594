import type { ExceptionKind } from "../../shared/contract/exceptions.ts";
import type { PersonView, SignedInView } from "../../shared/contract/people-view.ts";
import { ShopClient } from "./shop-client.ts";
import type { RunningShop } from "./start-shop.ts";

/** Who works in the shop of a story. */
export const CREW = {
  Rosa: { role: "owner", pin: "951375" },
  Sofía: { role: "supervisor", pin: "739164" },
  Marisol: { role: "cashier", pin: "4829" },
  Pepe: { role: "cashier", pin: "7306" },
} as const;
export type CrewName = keyof typeof CREW;

export interface Crew {
  id(name: CrewName): string;
  /** A terminal on which a person has signed in, as an outside program. */
  signIn(name: CrewName): Promise<ShopClient>;
  /** The yes of a person, whose PIN is typed at the terminal of somebody else. */
  approve(at: ShopClient, name: CrewName, asked: { readonly kind: ExceptionKind; readonly subject: string }): Promise<string>;
}

/** The owner makes the people of the shop; from then on its windows ask for a PIN. */
export async function employCrew(shop: RunningShop): Promise<Crew> {
  const ids = new Map<CrewName, string>();
  for (const [name, person] of Object.entries(CREW)) {
    const put = await shop.rest.ask<PersonView>("POST", "/people", { operationId: `employ-${person.pin}`, name, ...person });
    ids.set(name as CrewName, put.id);
  }
  const id = (name: CrewName) => ids.get(name) ?? "";
  return {
    id,
    async signIn(name) {
      const terminal = new ShopClient(shop.url, shop.ready.tokens.cashier);
      const signed = await terminal.ask<SignedInView>("POST", "/people/sign-in", { person: id(name), pin: CREW[name].pin });
      return new ShopClient(shop.url, signed.token);
    },
    async approve(at, name, asked) {
      const given = await at.ask<{ approval: string }>("POST", "/approvals", { person: id(name), pin: CREW[name].pin, ...asked });
      return given.approval;
    },
  };
}
