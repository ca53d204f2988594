import type { SetupPrinter, SetupView } from "../../../../shared/contract/setup-view.ts";
import type { PrintOutcome } from "../../../../shared/ports/receipt-printer.ts";
import type { ReceiptDocument } from "../../../../shared/receipt/receipt-document.ts";
import { randomId } from "../../../node-kit/random-id.ts";
import { readSetupNotes, type SetupNotes, writeSetupNotes } from "../../shop/setup-notes.ts";

export interface PrinterSearch {
  readonly hosts: readonly string[];
  readonly signal: AbortSignal;
  readonly onAsked: (host: string, takesConnections: boolean) => void;
}

/** A shop with customers that call by themselves, in a data folder of its own. */
export interface DemoOffer {
  /** Ends this core and starts the demonstration at the same address. */
  begin(): void;
  /** Why it did not start when it was last begun, in the words of who knows; null while nothing is wrong. */
  readonly fault: string | null;
}

/** What the wizard needs of the machine and of whoever runs the core. */
export interface SetupTools {
  /** Ends this core and starts the next one at the same address, on what shop.json says by then. Calls go on. */
  restart(): void;
  /** Null where the product was delivered without it. */
  readonly demo: DemoOffer | null;
  listPrinters(): Promise<readonly { readonly device: string; readonly name: string }[]>;
  /** Says of each host whether it takes connections where receipt printers do; ended by the signal. */
  findPrinters(search: PrinterSearch): Promise<void>;
  /** A page on a printer that is not the shop's yet, and the pulse of its drawer where it is wanted. */
  tryPrinter(printer: SetupPrinter, page: ReceiptDocument): Promise<{ readonly page: PrintOutcome; readonly drawer: PrintOutcome | null }>;
}

/** The first-run wizard of one data folder. What it was told lies in the folder; what it hears is of this run. */
export interface SetupDesk extends SetupTools {
  readonly dataDir: string;
  /** Ends the demonstration and starts the core of the wizard again; null where this core is none, or nobody began it from a wizard. */
  readonly leaveDemo: (() => void) | null;
  /** Of this run of the core: another one after each restart. */
  readonly run: string;
  /** Whether the wizard is still to be finished: only then does it answer. */
  isOpen(): boolean;
  notes(): SetupNotes;
  write(change: Partial<SetupNotes>): void;
  /** The core is being put in force: the switch is not up yet, or this core is about to end. */
  restarting: boolean;
  /** A phone that dials says which cabin it is in. */
  listening: boolean;
  heard: SetupView["heard"];
  /** The cabin a phone was put into when it was lifted; what it dials then may say another. */
  guessed: { readonly switchCallId: string; readonly cabin: number } | null;
  /** The search for printers in the network; null while none was begun in this run. */
  printerSearch: SetupView["printerSearch"];
  stopSearch(): void;
}

/** The wizard of a folder that has none begun, or has finished it, is closed. */
export function createSetupDesk(dataDir: string, tools: SetupTools): SetupDesk {
  let notes = notesOfStart(dataDir);
  const desk: SetupDesk = {
    ...tools,
    restart: () => {
      desk.stopSearch();
      desk.restarting = true;
      tools.restart();
    },
    leaveDemo: null,
    dataDir,
    run: randomId(),
    isOpen: () => notes !== null && !notes.isFinished,
    notes: () => notes ?? NO_NOTES,
    write: (change) => {
      notes = { ...desk.notes(), ...change };
      writeSetupNotes(dataDir, notes);
    },
    restarting: true,
    listening: false,
    heard: null,
    guessed: null,
    printerSearch: null,
    stopSearch: () => {},
  };
  return desk;
}

/** What this core starts on is being tried until it has started, which `startOrGoBack` notes: nothing it writes later is to say so again. */
function notesOfStart(dataDir: string): SetupNotes | null {
  const notes = readSetupNotes(dataDir);
  if (notes === null) return null;
  const { before: _tried, ...known } = notes;
  return known;
}

const NO_NOTES: SetupNotes = { answers: {}, isFinished: true, sipPort: 5060, fault: null };

/** Of a core whose shop.json was named to it, or that nobody could start again: there is nothing to set up. */
export const noSetup: SetupDesk = {
  dataDir: "",
  run: "",
  isOpen: () => false,
  notes: () => NO_NOTES,
  write: () => {},
  restart: () => {},
  demo: null,
  leaveDemo: null,
  listPrinters: async () => [],
  findPrinters: async () => {},
  tryPrinter: async () => ({ page: { kind: "not-printed", reason: "printer/closed" }, drawer: null }),
  restarting: false,
  listening: false,
  heard: null,
  guessed: null,
  printerSearch: null,
  stopSearch: () => {},
};
