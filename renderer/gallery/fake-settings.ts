import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { SettingView } from "../../shared/contract/settings-contract.ts";
import { settingDefinition } from "../../shared/settings/setting-definitions.ts";
import { settingFault } from "../../shared/settings/setting-fault.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

/** What the drawn shop says in its shop.json. */
const ORIGINAL: Readonly<Record<string, SettingView["value"]>> = {
  "shop.name": "Locutorio Los Andes",
  "shop.branch": "Estación Central",
  "shop.address": "Av. Libertador 3350",
  "shop.taxId": "76.543.210-K",
  "shop.footer": "Gracias por preferirnos",
  "shop.language": "es",
  "counter.openMode": "free",
  "limits.maxCallSeconds": 3_600,
  "limits.ringSeconds": 60,
  "decks.markupPercent": "35",
  "rounding.cash.to": null,
  "rounding.cash.halfDown": null,
  "rounding.cash.mode": null,
  "counter.undoSeconds": 8,
  "counter.chimeSeconds": 8,
  "counter.redial": "join",
  "counter.directNote": false,
  "counter.noChargeReasons": [],
  "counter.disableReasons": [],
  "limits.warnSeconds": [60, 10],
  "counter.depositSlip": true,
  shift: "automatic",
  "till.toleranceAmount": "500",
  "till.approvalAmount": "5000",
  "till.safeDropAbove": "180000",
  "receipt.phones": "full",
  "printer.copies": 1,
  "printer.drawer": true,
  "alerts.hours": null,
  "alerts.dearPerMinute": null,
  "alerts.longCallMinutes": 60,
  "alerts.refusedAttempts.count": 3,
  "alerts.refusedAttempts.minutes": 5,
  "alerts.sameNumber.count": 6,
  "alerts.sameNumber.minutes": 10,
  "alerts.quickAnswers.count": 5,
  "alerts.quickAnswers.minutes": 30,
  "alerts.disabledCabin": true,
  "people.lockAfterMinutes": 3,
  "display.favourites": ["0051 9", "Haití"],
  "backup.keepDaily": 30,
  "backup.keepMonthly": 12,
};

/** The setting without which this one means nothing; of most it is the setting itself. */
function onlyWith(key: string): string {
  return /^rounding\.cash\.(halfDown|mode)$/.test(key) ? "rounding.cash.to" : key.replace(/^(alerts\..+)\.minutes$/, "$1.count");
}

/** The settings of the shop in memory, with the rules of the real ones. */
export function createFakeSettings(
  world: FakeWorld,
  snapshot: () => LiveEvent,
): Omit<TimbreClient["settings"], "logo" | "putLogo" | "removeLogo"> {
  const now = new Map<string, SettingView["value"]>(Object.entries(ORIGINAL));
  now.set("till.safeDropAbove", "250000");
  const viewOf = (key: string): SettingView => ({
    key,
    value: now.get(key) ?? null,
    original: ORIGINAL[key] ?? null,
    applies: onlyWith(key) === key || now.get(onlyWith(key)) !== null,
  });
  return {
    list: async () => Object.keys(ORIGINAL).map(viewOf),
    put: async (input) => {
      world.note("setting", input);
      const definition = settingDefinition(input.key);
      const fault = definition === null ? "unknown" : settingFault(definition.type, input.value);
      if (fault !== null) throw refused("request/invalid", { reason: `setting/${fault}` });
      now.set(input.key, input.value);
      world.send({ kind: "shop-changed" });
      return viewOf(input.key);
    },
    reset: async (input) => {
      world.note("settingReset", input);
      now.set(input.key, ORIGINAL[input.key] ?? null);
      world.send({ kind: "shop-changed" });
      return viewOf(input.key);
    },
    arrange: async (input) => {
      world.note("arrange", input);
      world.arrange(input.order);
      world.send(snapshot());
      return { order: [...input.order] };
    },
    nameCabin: async (input) => {
      world.note("nameCabin", input);
      const number = Number(input.number);
      const name = input.name ?? `CABINA ${String(number).padStart(2, "0")}`;
      world.put(number, { name });
      return { number, name };
    },
  };
}
