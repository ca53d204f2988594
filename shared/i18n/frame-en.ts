import type { SameTexts } from "./catalog-shape.ts";
import type { frameEs } from "./frame-es.ts";

export const frameEn: SameTexts<typeof frameEs> = {
  app: {
    title: "Cabin panel",
    loading: "Contacting the hub…",
  },
  brand: {
    till: "Till {number}",
  },
  nav: {
    label: "Sections",
    cabins: "Cabins",
    sales: "Sales",
    calls: "Calls",
  },
  health: {
    demo: "Practice",
    label: "State of the shop",
    balance: "Balance {amount}",
    balanceSimulated: "Simulated balance {amount}",
    balanceAt: "Provider balance at {time}",
    balanceSimulatedHint: "Practice balance: it does not come from a provider.",
    switch: "Hub",
    switchUp: "The hub and the provider respond",
    switchStarting: "The hub is starting",
    switchDown: "The hub is not responding",
    trunkDown: "The provider is not responding",
    noTrunk: "No provider configured",
    printer: "Printer",
    printerOk: "Printer ready",
    printerNone: "No printer",
    printerPending: {
      one: "{count} receipt not printed",
      other: "{count} receipts not printed",
    },
  },
  printerFaults: {
    "printer/unsupported-device": "The settings name a printer Timbre does not know.",
    "printer/unsupported-code-page": "The settings ask for letters the printer does not have.",
    "printer/no-device": "The printer cannot be found. Check the cable.",
    "printer/no-permission": "Timbre is not allowed to use the printer.",
    "printer/refused": "The printer takes no receipts: another program uses it or it is off.",
    "printer/timeout": "The printer is not responding. Check that it is on and has paper.",
    "printer/reset": "The printer was disconnected. Check the cable.",
    "printer/closed": "The printer is closed.",
    "printer/fault": "The printer failed.",
  },
  banner: {
    lost: "No contact with the hub since {time}. Calls go on; amounts are approximate (≈).",
    switchDown: "The hub is not responding. No new calls. You can charge.",
    switchStarting: "The hub is starting. Wait a few seconds to call.",
    trunkDown: "The provider is not responding. No new calls. You can charge.",
    spool: "The call log cannot be written ({path}). No new calls. Check the disk.",
    diskFull: "Low disk. No new calls. Free some space today.",
    clock: "This computer's clock jumped. Charges use the hub's time.",
    printerDown: "{reason} You can keep charging; receipts are kept.",
    close: "Close notice",
    demo: "Practice mode: calls and balance are simulated.",
  },
  theme: {
    label: "Look",
    auto: "Automatic",
    light: "Light",
    dark: "Dark",
  },
  language: {
    label: "Language",
  },
  menu: {
    user: "Look and language",
  },
  done: {
    reprint: "Reprint sent.",
  },
  currency: {
    CLP: "pesos",
    ARS: "pesos",
    MXN: "pesos",
    COP: "pesos",
    EUR: "euros",
    PEN: "soles",
    USD: "dollars",
    BOB: "bolivianos",
  },
};
