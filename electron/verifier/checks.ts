import type { Check } from "./check.ts";
import { deckFiles } from "./deck-files.ts";
import { fileIntegrity } from "./file-integrity.ts";
import { sums } from "./i01-sums.ts";
import { accounts } from "./i02-accounts.ts";
import { cashRounding } from "./i02-cash-rounding.ts";
import { itemsAndPayments } from "./i02-items.ts";
import { saleTaxes } from "./i02-sale-taxes.ts";
import { sales } from "./i02-sales.ts";
import { transfers } from "./i02-transfers.ts";
import { drawerCounts } from "./i03-counts.ts";
import { shiftRows } from "./i03-shifts.ts";
import { callPrices } from "./i04-call-prices.ts";
import { deckTerms } from "./i04-deck-terms.ts";
import { priceLists } from "./i04-price-lists.ts";
import { calls } from "./i06-calls.ts";
import { takenOver } from "./i12-taken-over.ts";
import { schema } from "./i13-schema.ts";
import { anchors, anchorsWithoutLedger } from "./i14-anchors.ts";
import { numbers } from "./i15-numbers.ts";
import { papers } from "./i15-papers.ts";
import { drawer } from "./i16-drawer.ts";
import { exceptions } from "./i17-exceptions.ts";
import { people } from "./i18-people.ts";
import { settings } from "./i26-settings.ts";
import { ledgerWalk } from "./ledger-walk.ts";
import { rowsBeforeLedger } from "./rows-before-ledger.ts";
import { rowsHaveEntries } from "./rows-have-entries.ts";

/** Everything that must hold in a book, in the order it is looked at: first whether the file can be read at all. */
export const CHECKS: readonly Check[] = [
  fileIntegrity,
  schema,
  ledgerWalk,
  ...sums,
  anchors,
  anchorsWithoutLedger,
  takenOver,
  ...rowsHaveEntries,
  callPrices,
  deckTerms,
  ...priceLists,
  ...calls,
  ...sales,
  ...itemsAndPayments,
  saleTaxes,
  cashRounding,
  ...accounts,
  ...transfers,
  ...shiftRows,
  drawerCounts,
  numbers,
  ...papers,
  ...drawer,
  ...exceptions,
  ...people,
  ...settings,
  ...rowsBeforeLedger,
  deckFiles,
];
