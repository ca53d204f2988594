import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";

/** The counter of the demonstration: asks the running core over its public REST, as any other client does. */
export interface DemoCounter {
  cabin(number: number): Promise<CabinView | null>;
  disable(number: number, reason: string): Promise<void>;
  uncharge(number: number, reason: string): Promise<void>;
  takeDeposit(number: number, amount: string): Promise<void>;
  charge(number: number, received: string): Promise<void>;
}

export function createDemoCounter(core: { readonly url: string; readonly token: string }): DemoCounter {
  const ask = async (method: "GET" | "POST", path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${core.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${core.token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const post = async (path: string, body: object): Promise<void> => void (await ask("POST", path, body));
  return {
    cabin: async (number) => ((await ask("GET", "/cabins")) as CabinView[]).find((cabin) => cabin.number === number) ?? null,
    disable: (number, reason) => post(`/cabins/${number}/disable`, { when: "now", reason }),
    uncharge: (number, reason) => post(`/cabins/${number}/uncharged`, { mode: "once", reason }),
    takeDeposit: (number, deposit) =>
      post(`/cabins/${number}/session`, { operationId: `demo-deposit-${number}`, mode: "prepaid", deposit }),
    charge: (cabin, received) =>
      post("/sales", { operationId: `demo-sale-${cabin}`, cabin, tender: { method: "cash", received }, print: true }),
  };
}

/** The note a customer pays an amount with. */
export function noteFor({ due }: AccountView): string {
  return ["1000", "2000", "5000", "10000", "20000"].find((note) => Number(note) >= Number(due.cash)) ?? due.cash;
}
