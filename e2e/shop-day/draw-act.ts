import type { Core } from "../../electron/core/app/core.ts";
import type { Act, CommandName } from "./day-acts.ts";
import { DAY_CABINS } from "./day-shop.ts";

type Draw = (below: number) => number;

/** What the cashier does next, drawn from what can be done at a counter: mostly charging, sometimes anything. */
export function drawAct(core: Core, draw: Draw, operationId: string): Act {
  const act = (command: CommandName, request: object): Act => ({ command, request: { operationId, ...request } });
  if (core.store.shifts.current() === null) return act("openShift", { float: String(draw(5) * 10_000) });
  const quiet = DAY_CABINS.filter((one) => core.live.ofCabin(one) === null);
  const owing = quiet.filter((one) => core.store.sessions.openOfCabin(one) !== null);
  // Mostly where there is something to be done; a command in the wrong place must be refused as well.
  const among = owing.length > 0 && draw(5) > 0 ? owing : quiet.length > 0 && draw(5) > 0 ? quiet : DAY_CABINS;
  const cabin = among[draw(among.length)] ?? 1;
  const number = cabin;
  const sale = core.store.sales.last();
  const method = (["cash", "cash", "card", "transfer"] as const)[draw(4)] ?? "cash";
  const tender = method === "cash" ? { method, received: "1000000" } : { method };
  const session = core.store.sessions.openOfCabin(cabin);
  const [call] = session === null ? [] : core.store.calls.ofSession(session.id);
  const print = draw(3) > 0;
  const choices: readonly [number, () => Act][] = [
    [40, () => act("chargeAccount", { cabin, tender, print })],
    [8, () => act("chargeAccount", { cabin, tender, print, discount: { percent: "10", reason: "frequent" } })],
    [8, () => act("openSession", { number, mode: "prepaid", deposit: String(500 + draw(20) * 100) })],
    [8, () => act("addDeposit", { number, amount: String(100 + draw(20) * 100) })],
    [6, () => act("returnDeposit", { number })],
    [6, () => act("takePartPayment", { id: session?.id ?? "none", amount: "50", method, print })],
    [4, () => act("parkAccount", { number, name: `Rosa ${draw(100)}` })],
    [7, () => act("voidSale", { id: sale?.id ?? "none", reason: "mistake", print })],
    [6, () => act("refundSale", { id: sale?.id ?? "none", method, reason: "complaint", print, amount: "10" })],
    [5, () => act("unchargeCall", { id: call?.id ?? "none", reason: "bad line" })],
    [5, () => act("moveCash", { kind: (["in", "out", "safe-drop"] as const)[draw(3)], amount: "1000", reason: "change", print })],
    [3, () => act("countDrawer", { count: { "1000": draw(50) } })],
    [
      4,
      () => act("closeShift", { count: { "1000": draw(50), "10": draw(9) }, reason: "counted twice", carry: true, leave: "1000", print }),
    ],
  ];
  let left = draw(choices.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, make] of choices) {
    left -= weight;
    if (left < 0) return make();
  }
  return act("moveCash", { kind: "in", amount: "1", reason: "none", print: false });
}
