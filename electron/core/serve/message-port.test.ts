import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { expect, test } from "vitest";
import { testShop } from "../../../fixtures/test-shop.ts";
import type { contract } from "../../../shared/contract/contract.ts";
import { houseActor } from "../app/actor.ts";
import { serveMessagePort } from "./message-port.ts";
import { createRouter } from "./router.ts";

test("a window in Electron has the whole contract on its port, and leaves nothing behind when it goes", async () => {
  const shop = await testShop();
  const { port1, port2 } = new MessageChannel();
  serveMessagePort(createRouter(shop.core), port1, houseActor(shop.core.shop, "owner"));
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  expect(await client.hello()).toMatchObject({ product: "timbre", contract: 1, role: "owner", shop: { currency: "CLP" } });
  const events = await client.live();
  expect((await events.next()).value).toMatchObject({ kind: "snapshot" });
  await client.cabins.disable({ number: 1, when: "now" });
  shop.time.settle();
  expect((await events.next()).value).toMatchObject({ kind: "cabin", cabin: { state: "disabled" } });
  port2.close();
  await once(port1, "close");
  await shop.close();
});
