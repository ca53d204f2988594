import { createORPCClient } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import { createLife, type Life } from "./life-line.ts";
import type { TimbreClient } from "./timbre-client.ts";
import { keepPersonToken, personToken, takeToken } from "./token.ts";

/** One way to the core, until it closes. The only module that knows whether it is a socket or a port. */
export interface Transport {
  readonly client: TimbreClient;
  /** Resolves when nothing more can come this way. */
  readonly closed: Promise<void>;
  /** Whether the core still answers; null where nobody can say. */
  readonly life: Life | null;
  close(): void;
}

/** What the desktop shell hands two ports to the core over with, the second for signs of life; again after each death of the core. */
const PORT_MESSAGE = "timbre:port";
const SHELL_PROTOCOL = "app:";

interface Ports {
  readonly port: MessagePort;
  readonly life: MessagePort | undefined;
}

/** Ports handed over before anybody waited for it. */
let waitingPorts: Ports | null = null;
let takePorts: ((ports: Ports) => void) | null = null;
/** The way over a port that was given up while its core did not answer. */
let keptWay: Transport | null = null;

window.addEventListener("message", (event: MessageEvent) => {
  const [port, life] = event.ports;
  if (event.source !== window || event.data !== PORT_MESSAGE || port === undefined) return;
  if (takePorts === null) waitingPorts = { port, life };
  else takePorts({ port, life });
});

/** Opens the way this window has: a port of the desktop shell, or a WebSocket to the page's own server. */
export function openTransport(): Promise<Transport> {
  if (keptWay !== null) {
    const again = keptWay;
    keptWay = null;
    return Promise.resolve(again);
  }
  if (waitingPorts !== null || window.location.protocol === SHELL_PROTOCOL) return nextPorts().then(overPort);
  return Promise.any([openSocket(), nextPorts().then(overPort)]);
}

/** As the person who signed in; where that is nobody any more, but the window is let in, the person is forgotten. */
async function openSocket(): Promise<Transport> {
  const house = takeToken(window);
  const person = personToken(window);
  if (person === null) return openSocketAs(house);
  try {
    return await openSocketAs(person);
  } catch {
    const way = await openSocketAs(house);
    keepPersonToken(window, null);
    return way;
  }
}

function openSocketAs(token: string | null): Promise<Transport> {
  const address = new URL("/api/live", window.location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return new Promise((resolve, reject) => {
    const protocols = token === null ? ["timbre"] : ["timbre", `bearer.${token}`];
    const socket = new WebSocket(address, protocols);
    const life = createLife({ kind: "socket", address: address.href, protocols });
    const closed = new Promise<void>((done) => socket.addEventListener("close", () => done()));
    const client: TimbreClient = createORPCClient(new SocketLink({ websocket: socket }));
    const close = () => {
      life.end();
      socket.close();
    };
    socket.addEventListener("open", () => resolve({ client, closed, life, close }));
    socket.addEventListener("close", () => reject(new Error("the socket closed before it was open")));
  });
}

function overPort({ port, life: lifePort }: Ports): Transport {
  const client: TimbreClient = createORPCClient(new PortLink({ port }));
  port.start();
  const life = lifePort === undefined ? null : createLife({ kind: "port", port: lifePort });
  let gone = false;
  const closed = new Promise<void>((resolve) => port.addEventListener("close", () => resolve()));
  // A new port means a new core: whatever was asked of the old one will not be answered.
  const replaced = nextPorts().then((newer) => {
    waitingPorts = newer;
  });
  const ended = Promise.race([closed, replaced]).then(() => {
    gone = true;
    keptWay = null;
    life?.end();
  });
  // The shell hands over a port once in a core's life: given up while the core hangs, it is taken up again.
  const way = (): Transport => ({
    client,
    closed: ended,
    life,
    close: () => {
      if (!gone) keptWay = way();
    },
  });
  return way();
}

function nextPorts(): Promise<Ports> {
  const kept = waitingPorts;
  waitingPorts = null;
  if (kept !== null) return Promise.resolve(kept);
  return new Promise((resolve) => {
    takePorts = (ports) => {
      takePorts = null;
      resolve(ports);
    };
  });
}
