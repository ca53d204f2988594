import { expect, test } from "vitest";
import type { AriConnection } from "./ari-connection.ts";
import type { AriRequest } from "./ari-request.ts";
import { SwitchLines } from "./switch-lines.ts";

const line = (user: string) => ({ user, secret: "s", callerName: "Cabina" });

/** A switch that holds these endpoints, and takes down what is asked of it. */
function switchWith(endpoints: readonly string[]) {
  const asked: string[] = [];
  const connection = {
    request: async () => ({ status: 200, body: endpoints.map((resource) => ({ resource, state: "online" })) }),
    requestInOrder: async (requests: readonly AriRequest[]) => {
      asked.push(...requests.map(({ method, path }) => `${method} ${path.split("/").slice(-2).join("/")}`));
      return requests.map(() => ({ status: 200, body: null }));
    },
  } as unknown as AriConnection;
  return { asked, connection };
}

test("a core that joins leaves the lines it finds until it is told which there are: a line that is taken away loses its phone", async () => {
  const { asked, connection } = switchWith(["4312", "4313", "trunk1"]);
  const lines = new SwitchLines("es", new Set(["trunk1"]));
  await lines.put(connection);
  expect(asked).toEqual([]);
  lines.want([line("4312")]);
  await lines.put(connection);
  expect(asked).toEqual([
    ...["DELETE endpoint/4313", "DELETE aor/4313", "DELETE auth/4313"],
    // Its phone is registered with the AOR that is there.
    ...["PUT auth/4312", "PUT endpoint/4312"],
  ]);
  asked.length = 0;
  lines.want([line("4312"), line("4314")]);
  await lines.put(connection);
  expect(asked.filter((each) => each.startsWith("PUT"))).toEqual(["PUT auth/4314", "PUT aor/4314", "PUT endpoint/4314"]);
});

test("no line at all is a list too", async () => {
  const { asked, connection } = switchWith(["4312"]);
  const lines = new SwitchLines("es", new Set());
  lines.want([]);
  await lines.put(connection);
  expect(asked).toEqual(["DELETE endpoint/4312", "DELETE aor/4312", "DELETE auth/4312"]);
});
