import type { AnyContractProcedure } from "@orpc/contract";
import type { contract } from "./contract.ts";
import { type Role, worksAs } from "./role.ts";

/** What a token may be for: a role of a person, or a customer display, which has what is its own and nothing else. */
type Right = Role | "display";

/** "rates.draft.put": the path of every procedure of a contract. */
type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends AnyContractProcedure ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** The smallest role that may use each procedure. One that is not here does not compile, and is refused. */
export const rights: Readonly<Record<PathsOf<typeof contract>, Right>> = {
  hello: "cashier",
  health: "cashier",
  live: "cashier",
  "cabins.list": "cashier",
  "cabins.enable": "cashier",
  "cabins.disable": "cashier",
  "cabins.disableAll": "cashier",
  "cabins.enableAll": "cashier",
  "cabins.uncharged": "cashier",
  "cabins.hangUp": "cashier",
  "cabins.testLine": "cashier",
  "cabins.openSession": "cashier",
  "cabins.deposit": "cashier",
  "calls.list": "cashier",
  "calls.detail": "cashier",
  "calls.export": "cashier",
  "cabins.depositBack": "cashier",
  "cabins.depositBuys": "cashier",
  "cabins.depositLimit": "cashier",
  "calls.uncharge": "cashier",
  "sales.charge": "cashier",
  "sales.sell": "cashier",
  "sales.void": "cashier",
  "sales.refund": "cashier",
  "sales.reprint": "cashier",
  "sales.receipt": "cashier",
  "sales.list": "cashier",
  "sales.export": "cashier",
  quote: "cashier",
  balance: "cashier",
  noteBalance: "owner",
  "shifts.current": "cashier",
  "shifts.open": "cashier",
  "shifts.close": "cashier",
  "shifts.unsettled": "cashier",
  "shifts.count": "cashier",
  "shifts.preview": "cashier",
  "shifts.move": "cashier",
  "shifts.moves": "cashier",
  "shifts.openDrawer": "cashier",
  "shifts.list": "cashier",
  "shifts.slip": "cashier",
  "shifts.reprintSlip": "cashier",
  "accounts.pending": "cashier",
  "accounts.park": "cashier",
  "accounts.partPayment": "cashier",
  "accounts.move": "cashier",
  "accounts.cancelMove": "cashier",
  "accounts.close": "cashier",
  "accounts.split": "cashier",
  "accounts.merge": "cashier",
  "accounts.addItem": "cashier",
  "accounts.removeItem": "cashier",
  "people.list": "cashier",
  "people.signIn": "cashier",
  "people.signOut": "cashier",
  "people.approve": "cashier",
  "people.changePin": "cashier",
  "people.recover": "cashier",
  "people.makeRecoveryCode": "owner",
  "people.put": "owner",
  "people.signOutEverywhere": "owner",
  "people.exceptions": "owner",
  "settings.list": "supervisor",
  "settings.put": "owner",
  "settings.reset": "owner",
  "settings.arrange": "owner",
  "settings.nameCabin": "owner",
  "settings.logo": "cashier",
  "settings.putLogo": "owner",
  "settings.removeLogo": "owner",
  "book.state": "supervisor",
  "book.verify": "supervisor",
  "book.backup": "supervisor",
  "book.drill": "owner",
  "items.list": "cashier",
  "items.resolve": "cashier",
  "display.open": "cashier",
  "display.show": "cashier",
  "display.live": "display",
  "alerts.dismiss": "cashier",
  "alerts.block": "cashier",
  "alerts.allow": "cashier",
  "printer.printAll": "cashier",
  "printer.discard": "cashier",
  "recovery.state": "cashier",
  "recovery.settle": "cashier",
  "recovery.printDetail": "cashier",
  "rates.overview": "cashier",
  "rates.countries": "cashier",
  "rates.list": "cashier",
  "rates.export": "cashier",
  "rates.why": "cashier",
  "rates.search": "cashier",
  "rates.printQuote": "cashier",
  "rates.setMarkup": "owner",
  "rates.draft.put": "owner",
  "rates.draft.remove": "owner",
  "rates.draft.undo": "owner",
  "rates.draft.discard": "owner",
  "rates.draft.changes": "owner",
  "rates.draft.replay": "owner",
  "rates.draft.publish": "owner",
  "rates.versions": "owner",
  "rates.restore": "owner",
  "rates.import.open": "owner",
  "rates.import.append": "owner",
  "rates.import.inspect": "owner",
  "rates.import.read": "owner",
  "rates.import.refused": "owner",
  "rates.import.changes": "owner",
  "rates.import.accept": "owner",
  "rates.import.close": "owner",
  "setup.state": "owner",
  "setup.answer": "owner",
  "setup.gateway": "owner",
  "setup.listen": "owner",
  "setup.pair": "owner",
  "setup.checkTrunk": "owner",
  "setup.printers": "owner",
  "setup.searchPrinters": "owner",
  "setup.testPrinter": "owner",
  "setup.demo": "owner",
  "setup.finish": "owner",
};

/** What a window may do in a shop whose people sign in before one of them has: what the lock screen is made of. */
const beforeSignIn: readonly PathsOf<typeof contract>[] = [
  "hello",
  "health",
  "people.list",
  "people.signIn",
  "people.signOut",
  "people.recover",
];

export function needsNoSignIn(path: readonly string[]): boolean {
  const name = path.join(".");
  return beforeSignIn.some((allowed) => allowed === name);
}

/** Whether a role may use the procedure of this path. */
export function mayUse(role: Right, path: readonly string[]): boolean {
  const name = path.join(".");
  const needed = Object.hasOwn(rights, name) ? rights[name as keyof typeof rights] : undefined;
  if (role === "display" || needed === "display") return role === needed;
  return needed !== undefined && worksAs(role, needed);
}
