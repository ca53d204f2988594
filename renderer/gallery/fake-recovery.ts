import type { RecoveryView } from "../../shared/contract/recovery-contract.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { fakeCall, minutesAgo } from "./fake-call.ts";
import type { FakeWorld } from "./fake-world.ts";

/** A power cut with three calls up and a receipt on its way, as drawn; nothing where the shop has had none. */
export function createFakeRecovery(world: FakeWorld, hadPowerCut: boolean): Pick<TimbreClient, "recovery"> {
  let recovery: RecoveryView | null = hadPowerCut ? fakePowerCut() : null;
  for (const call of recovery?.calls ?? [])
    world.put(call.cabin, { state: "to-pay", live: null, lastCall: call, account: fakeAccount(`r${call.cabin}`, [call]) });
  const takeSavedOff = (call: RecoveryView["calls"][number], ids: readonly string[]) => {
    const { account } = world.known(call.cabin);
    if (account === null || !ids.includes(call.id) || call.saved == null) return;
    const off = String(Number(call.price) - Number(call.saved.price));
    const savedOff = { reason: "Llamada cortada: se cobra lo guardado", calls: [{ id: call.id, off }] };
    world.put(call.cabin, { account: { ...fakeAccount(account.id, [{ ...call, price: call.saved.price }]), calls: [call], savedOff } });
  };
  return {
    recovery: {
      state: async () => {
        const resolved = world.asked.filter(({ what }) => what === "resolve").map(({ input }) => (input as { id: number }).id);
        return recovery === null ? null : { ...recovery, papers: recovery.papers.filter(({ item }) => !resolved.includes(item)) };
      },
      settle: async (input) => {
        world.note("recovery.settle", input);
        for (const call of recovery?.calls ?? []) takeSavedOff(call, input.saved ?? []);
        recovery = null;
        world.send({ kind: "counter-changed" });
        return null;
      },
      printDetail: async () => {
        world.note("recovery.print", {});
        return { printed: "queued" };
      },
    },
  };
}

function fakePowerCut(): RecoveryView {
  const call = ({ saved = null, ...over }: Parameters<typeof fakeCall>[0] & Pick<RecoveryView["calls"][number], "saved">) => ({
    ...fakeCall({ recovered: true, evidence: "cel", endedAt: minutesAgo(1.5), ...over }),
    saved,
  });
  return {
    cause: "power-cut",
    stoppedAt: minutesAgo(2),
    startedAt: minutesAgo(0.4),
    calls: [
      call({
        ...{ cabin: 1, dialled: "0051987412306", destination: "Perú · Móvil Claro", value: "90", billedMs: 440_000, price: "660" },
        answeredAt: minutesAgo(8),
        saved: { billedSeconds: 402, price: "603" },
      }),
      call({
        ...{ cabin: 4, dialled: "0050937124455", destination: "Haití · Móvil Digicel", value: "390", billedMs: 432_000, price: "2808" },
        ...{ evidence: "heartbeat", answeredAt: minutesAgo(9) },
      }),
      call({
        ...{ cabin: 7, dialled: "00573104429087", destination: "Colombia · Móvil Tigo", value: "70", billedMs: 763_000, price: "890" },
        answeredAt: minutesAgo(14),
        saved: { billedSeconds: 725, price: "846" },
      }),
    ],
    papers: [{ item: 1, receipt: "A-4821", cabin: 3 }],
    untouched: { cabins: 9, sales: 22, lastBackupAt: minutesAgo(3) },
  };
}
