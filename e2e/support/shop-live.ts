import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { contract } from "../../shared/contract/contract.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { HealthView } from "../../shared/contract/shop-view.ts";
import { EventLog } from "./event-log.ts";

/** The shop's live state, as a window sees it. Tests wait on it in place of asking again and again. */
export class ShopLive {
  readonly events = new EventLog<LiveEvent>("live state");
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Resolves when the first snapshot is there. */
  static async open(url: string, token: string): Promise<ShopLive> {
    const socket = new WebSocket(`${url.replace(/^http/, "ws")}/api/live`, ["timbre", `bearer.${token}`]);
    const opened = Promise.withResolvers<void>();
    socket.addEventListener("open", () => opened.resolve());
    socket.addEventListener("error", () => opened.reject(new Error(`no live state at ${url}`)));
    await opened.promise;
    const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ websocket: socket }));
    const live = new ShopLive(socket);
    void live.#follow(await client.live());
    await live.events.until((event) => event.kind === "snapshot", { what: "snapshot" });
    return live;
  }

  /** The latest picture of a cabin. */
  cabin(number: number): CabinView | undefined {
    return this.events.entries.flatMap((event) => cabinsOf(event)).findLast((cabin) => cabin.number === number);
  }

  /** Resolves when a cabin looks so, at once if it does already. Earlier pictures of it do not count. */
  async untilCabin(number: number, fits: (cabin: CabinView) => boolean, withinMs = 10_000): Promise<CabinView> {
    const present = this.cabin(number);
    if (present !== undefined && fits(present)) return present;
    const wanted = (event: LiveEvent) => cabinsOf(event).find((cabin) => cabin.number === number && fits(cabin));
    const from = this.events.entries.length;
    try {
      const event = await this.events.until((one) => wanted(one) !== undefined, { withinMs, from });
      return wanted(event) as CabinView;
    } catch {
      throw new Error(`cabin ${number} did not get so within ${withinMs} ms; it is ${JSON.stringify(this.cabin(number))}`);
    }
  }

  /** Resolves when the shop's health looks so, at once if it does already. */
  async untilHealth(fits: (health: HealthView) => boolean, withinMs = 10_000): Promise<HealthView> {
    const healths = () => this.events.entries.flatMap((event) => ("health" in event ? [event.health] : []));
    const present = healths().at(-1);
    if (present !== undefined && fits(present)) return present;
    const from = this.events.entries.length;
    await this.events.until((event) => "health" in event && fits(event.health), { withinMs, what: "such health", from });
    return healths().at(-1) as HealthView;
  }

  close(): void {
    this.#socket.close();
  }

  async #follow(stream: AsyncIterable<LiveEvent>): Promise<void> {
    try {
      for await (const event of stream) this.events.push(event);
    } catch {
      // The shop was killed or we closed: whoever still waits runs into the deadline, which says what was missing.
    }
  }
}

function cabinsOf(event: LiveEvent): readonly CabinView[] {
  if (event.kind === "snapshot") return event.cabins;
  return event.kind === "cabin" ? [event.cabin] : [];
}
