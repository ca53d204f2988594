import { dayFigures } from "./day-figures.ts";
import { postingsAsRuled } from "./i01-postings.ts";
import { shiftBalances } from "./i03-shifts.ts";
import { chain } from "./i12-chain.ts";
import { facts } from "./i12-facts.ts";
import { rights } from "./i18-rights.ts";
import { whoAndWhen } from "./i18-who-and-when.ts";
import { epochs } from "./i25-epoch.ts";
import { walkOf } from "./watch.ts";

/** Everything that is looked at entry by entry. */
export const ledgerWalk = walkOf([chain, epochs, postingsAsRuled, facts, shiftBalances, whoAndWhen, rights, dayFigures]);
