import type { SameTexts } from "./catalog-shape.ts";
import type { noticesEs } from "./notices-es.ts";

export const noticesEn: SameTexts<typeof noticesEs> = {
  balance: {
    estimated: "estimated",
    estimatedHint: "Estimated: what you noted at {time}, less the calls made since.",
    days: "{count} days",
    title: "Provider balance",
    help: "Type the balance the provider's page shows. Timbre counts the calls off it from now on and warns before it runs out.",
    note: "Note balance",
    noted: "Balance noted.",
  },
  banner: {
    back: "{what} · {time} without service",
    backContact: "Contact with the hub is back",
    backSwitch: "The hub is back",
    backTrunk: "The provider is back",
    backGateway: "The cabins are back",
    backPrinter: "The printer is back",
    backupTrunk: "The first provider is not responding. Using the backup provider.",
    gateway: "{count} cabins have no line. Check the gateway: its network cable and its power.",
    gatewayAll: "No cabin has a line. Check the gateway: its network cable and its power.",
    papersWait: { one: "{count} receipt not printed", other: "{count} receipts not printed" },
    printAll: "Print all",
    discard: "Discard",
    discarded: "Receipts discarded. Each can be printed again from Sales.",
    diskLow: "Low disk ({size} GB). Free some space today.",
    clockStepped: "This computer's clock jumped {time}. Charges use the hub's time.",
    review: "To review",
    balanceUrgent: "Top up the provider: the balance lasts about {count} min.",
    depositMost: "Up to {amount} can be taken now.",
    balanceZero: "The provider has no balance left. No new calls. You can charge.",
    balanceZeroEstimated: "By what was noted, the provider has no balance left. Top it up or note its balance. Calls still go out.",
  },
};
