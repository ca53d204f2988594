import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CABINS = 12;
const FIRST_LINE = 4312;

export interface DemoPorts {
  readonly sip: number;
  readonly carrier: number;
}

/** Writes the demonstration's shop.json and decks into its folder where they are not there yet, the decks out of the folder `decks`; returns the file. */
export function writeDemoShop(dataDir: string, decks: string, ports: DemoPorts): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "shop.json");
  if (existsSync(file)) return file;
  copyFileSync(join(decks, "andes-sell.csv"), join(dataDir, "sell.csv"));
  copyFileSync(join(decks, "andes-cost.csv"), join(dataDir, "cost.csv"));
  writeFileSync(file, `${JSON.stringify(demoShop(dataDir, ports), null, 2)}\n`, { mode: 0o600 });
  return file;
}

function demoShop(dataDir: string, ports: DemoPorts): object {
  return {
    shop: {
      name: "Locutorio Los Andes",
      branch: "Estación Central",
      country: "CL",
      currency: "CLP",
      timeZone: "America/Santiago",
      language: "es",
      cashier: "Marisol R.",
      till: "1",
    },
    sip: { bind: "127.0.0.1", port: ports.sip, rtp: [21_000, 21_999] },
    cabins: Array.from({ length: CABINS }, (_, index) => ({
      number: index + 1,
      name: `CABINA ${String(index + 1).padStart(2, "0")}`,
      line: { user: String(FIRST_LINE + index), secret: secret() },
      enabled: true,
    })),
    trunks: [
      { id: "main", server: `127.0.0.1:${ports.carrier}`, username: "shop1", secret: secret(), register: false, codecs: ["alaw", "ulaw"] },
    ],
    dialPlan: { country: "56", international: ["00", "+"], emergency: ["131", "132", "133"] },
    decks: {
      sell: "sell.csv",
      cost: "cost.csv",
      markupPercent: "30",
      sellForm: "dialled",
      costForm: "e164",
      bands: { noche: "daily 22:00-08:00" },
    },
    limits: { maxCallSeconds: 1800, warnSeconds: [60, 10] },
    rounding: { call: "half-up", cash: { to: "10", halfDown: true } },
    shift: "automatic",
    printer: { device: `file:${join(dataDir, "receipts.escpos")}`, columns: 48, drawer: true },
    // Enough for the longest calls of all cabins at once, which hold what they may cost, and for weeks of trying.
    balance: { simulated: "1000000" },
    demo: true,
  };
}

function secret(): string {
  return randomBytes(12).toString("hex");
}
