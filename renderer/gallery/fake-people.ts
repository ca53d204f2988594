import type { PersonView } from "../../shared/contract/people-view.ts";
import { exceptionFigures } from "../../shared/contract/people-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { minutesAgo } from "./fake-call.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

/** The owner's PIN of the shop in memory has six digits, everybody else's four. */
const PIN = "1234";
const OWNER_PIN = "123456";
const CODE = "KTRW-MPAX-QEGH-VUND";
const NEXT_CODE = "BSEA-ZKNT-HRQW-CPMG";
const TRIES = 3;
const WAIT_MS = 4000;
const MINUTES_OF_WEEK = 10_080;

interface FakePeople {
  readonly people: TimbreClient["people"];
  /** Who is signed in; null for nobody. */
  person(): PersonView | null;
}

export function createFakePeople(world: FakeWorld): FakePeople {
  const list = new Map<string, PersonView>(
    [person("marisol", "Marisol R.", "cashier"), person("pedro", "Pedro Soto", "supervisor"), person("jorge", "Jorge Cáceres", "owner")]
      .filter(() => world.hasPeople)
      .map((each) => [each.id, each]),
  );
  const pins = new Map<string, string>();
  let signedIn: PersonView | null = null;
  let wrong = 0;
  const known = (id: string): PersonView => {
    const found = list.get(id);
    if (found === undefined) throw refused("people/unknown");
    return found;
  };
  const check = (id: string, pin: string): PersonView => {
    const found = known(id);
    if (pin === (pins.get(id) ?? (found.role === "owner" ? OWNER_PIN : PIN))) return found;
    wrong += 1;
    if (wrong >= TRIES) throw refused("people/wait", { waitMs: WAIT_MS });
    throw refused("people/wrong-pin", { triesLeft: TRIES - wrong });
  };
  const put = (changed: PersonView): PersonView => {
    list.set(changed.id, changed);
    world.send({ kind: "counter-changed" });
    return changed;
  };
  const people: TimbreClient["people"] = {
    list: async () => [...list.values()],
    signIn: async (input) => {
      world.note("signIn", { person: input.person });
      signedIn = check(input.person, input.pin);
      return { token: `token-of-${signedIn.id}`, person: signedIn };
    },
    signOut: async () => {
      world.note("signOut", {});
      signedIn = null;
      return { signedOut: true };
    },
    put: async (input) => {
      world.note("putPerson", input);
      const { id = `p${list.size + 1}`, name, role, active = true, pin } = input;
      const before = list.get(id);
      const hasPin = pin !== undefined || (before?.hasPin ?? false);
      return put({ id, name, role, active, hasPin, hasRecoveryCode: before?.hasRecoveryCode ?? false, waitMs: 0 });
    },
    makeRecoveryCode: async ({ person: id }) => {
      world.note("makeRecoveryCode", { person: id });
      put({ ...known(id), hasRecoveryCode: true });
      return { code: CODE };
    },
    recover: async (input) => {
      world.note("recover", { person: input.person });
      if (input.code !== CODE) throw refused("people/wrong-pin", { triesLeft: 4 });
      pins.set(input.person, input.newPin);
      return { code: NEXT_CODE };
    },
    changePin: async (input) => check(signedIn?.id ?? "", input.pin),
    signOutEverywhere: async (input) => {
      world.note("signOutEverywhere", input);
      return known(input.id);
    },
    approve: async (input) => {
      world.note("approve", { person: input.person, kind: input.kind, subject: input.subject });
      const { name } = check(input.person, input.pin);
      return { approval: `yes-${world.asked.length}`, approvedBy: name, expiresAt: minutesAgo(-5) };
    },
    exceptions: async (input) => {
      world.note("exceptions", input);
      return fakeReport();
    },
  };
  return { people, person: () => signedIn };
}

function person(id: string, name: string, role: PersonView["role"]): PersonView {
  return { id, name, role, active: true, hasPin: true, hasRecoveryCode: role === "owner", waitMs: 0 };
}

function fakeReport(): Awaited<ReturnType<TimbreClient["people"]["exceptions"]>> {
  const row = (name: string, sales: number, scale: number) => ({
    person: name,
    name,
    sales,
    figures: exceptionFigures.map((figure, place) => {
      const count = Math.floor(((place * 5) % 7) * scale);
      const isMoney = ["void", "refund", "discount", "uncharged", "written-off", "cash-difference"].includes(figure);
      return {
        figure,
        count,
        amount: isMoney ? String(count * 430) : null,
        perHundredSales: (count * 100) / sales,
        median: 1.4,
        standsOut: scale > 1 && count >= 10,
      };
    }),
  });
  return {
    from: minutesAgo(MINUTES_OF_WEEK),
    to: minutesAgo(0),
    rows: [row("Marisol R.", 214, 0.5), row("Pedro Soto", 181, 0.6), row("Ana Quispe", 160, 2.4)],
  };
}
