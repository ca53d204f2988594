// A page that takes each port it is handed, asks the core who it is, and shows the answer.
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { RouterClient } from "@orpc/server";
import type { router } from "./echo-core.ts";

let ports = 0;

window.addEventListener("message", async (event) => {
  if (event.source !== window || event.data !== "timbre:port") return;
  const [port] = event.ports;
  if (port === undefined) return;
  port.addEventListener("close", () => document.body.setAttribute("data-closed", String(ports)));
  const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port }));
  port.start();
  const hello = await client.hello();
  const counted: number[] = [];
  for await (const number of await client.count()) counted.push(number);
  document.body.textContent = JSON.stringify({ ...hello, counted });
  document.body.setAttribute("data-ports", String(++ports));
});
