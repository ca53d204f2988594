import { join } from "node:path";
import type { SipAddress, StreetLine } from "../../fixtures/street/street-options.ts";

/** The account of the shop's trunk with the street's carrier. */
export const TRUNK_ACCOUNT = { username: "shop1", secret: "carrier-secret" } as const;

export interface ShopTraits {
  readonly cabins: number;
  /** Decks of fixtures/decks, or absolute paths. */
  readonly sellDeck: string;
  readonly costDeck: string;
  readonly markupPercent: string;
  readonly costForm: "dialled" | "e164";
  readonly maxCallSeconds: number;
  readonly warnSeconds: readonly number[];
  readonly shift: "automatic" | "required";
  readonly cashRounding: { readonly to: string; readonly halfDown: boolean };
  /** Whatever else a story wants in shop.json: top-level keys replaced as a whole. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** The shop of the acceptance cases: the seed's own prices, Chilean cash, a shift that opens by itself. */
export const SEED_SHOP: ShopTraits = {
  cabins: 2,
  sellDeck: "seed.csv",
  costDeck: "seed-cost.csv",
  markupPercent: "10",
  costForm: "dialled",
  maxCallSeconds: 3600,
  warnSeconds: [60, 10],
  shift: "automatic",
  cashRounding: { to: "10", halfDown: true },
  extra: {},
};

/** The line of cabin 1 is 4312, as in the seed. */
export function cabinLines(count: number): readonly StreetLine[] {
  return Array.from({ length: count }, (_, index) => ({ user: String(4312 + index), secret: `cabin-secret-${index + 1}` }));
}

/** shop.json as a technician writes it. */
export function shopJson(
  traits: ShopTraits,
  place: { sipPort: number; rtp: readonly [number, number]; carrier: SipAddress; printer?: string },
): Record<string, unknown> {
  const { cashRounding, maxCallSeconds, warnSeconds } = traits;
  return {
    shop: {
      name: "Locutorio Los Andes",
      branch: "Estación Central",
      country: "CL",
      currency: "CLP",
      timeZone: "America/Santiago",
      language: "es",
    },
    sip: { bind: "127.0.0.1", port: place.sipPort, rtp: place.rtp },
    cabins: cabinLines(traits.cabins).map(({ user, secret }, index) => ({
      number: index + 1,
      name: `CABINA ${String(index + 1).padStart(2, "0")}`,
      line: { user, secret },
      enabled: true,
    })),
    trunks: [
      { id: "main", server: `${place.carrier.host}:${place.carrier.port}`, ...TRUNK_ACCOUNT, register: false, codecs: ["alaw", "ulaw"] },
    ],
    dialPlan: { country: "56", international: ["00", "+"], emergency: ["131", "132", "133"] },
    decks: {
      sell: deckPath(traits.sellDeck),
      cost: deckPath(traits.costDeck),
      markupPercent: traits.markupPercent,
      sellForm: "dialled",
      costForm: traits.costForm,
    },
    limits: { maxCallSeconds, warnSeconds },
    rounding: { call: "half-up", cash: cashRounding },
    shift: traits.shift,
    // A story dials one number again and again, and it is answered at once.
    alerts: { sameNumber: null, quickAnswers: null },
    ...(place.printer === undefined ? {} : { printer: { device: place.printer, columns: 48, drawer: true } }),
    ...traits.extra,
  };
}

function deckPath(name: string): string {
  return name.startsWith("/") ? name : join(import.meta.dirname, "..", "..", "fixtures", "decks", name);
}
