import { createORPCClient } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import type { TimbreClient } from "./timbre-client.ts";
import { keepPersonToken, personToken, takeToken } from "./token.ts";

/** One way to the core, until it closes. The only module that knows whether it is a socket or a port. */
export interface Transport {
  readonly client: TimbreClient;
  /** Resolves when nothing more can come this way. */
  readonly closed: Promise<void>;
  close(): void;
}

/** What the desktop shell hands a port to the core over with; again after each death of the core. */
const PORT_MESSAGE = "timbre:port";
const SHELL_PROTOCOL = "app:";

/** A port handed over before anybody waited for it. */
let waitingPort: MessagePort | null = null;
let takePort: ((port: MessagePort) => void) | null = null;
/** The way over a port that was given up while its core did not answer. */
let keptWay: Transport | null = null;

window.addEventListener("message", (event: MessageEvent) => {
  const port = event.ports[0];
  if (event.source !== window || event.data !== PORT_MESSAGE || port === undefined) return;
  if (takePort === null) waitingPort = port;
  else takePort(port);
});

/** Opens the way this window has: a port of the desktop shell, or a WebSocket to the page's own server. */
export function openTransport(): Promise<Transport> {
  if (keptWay !== null) {
    const again = keptWay;
    keptWay = null;
    return Promise.resolve(again);
  }
  if (waitingPort !== null || window.location.protocol === SHELL_PROTOCOL) return nextPort().then(overPort);
  return Promise.any([openSocket(), nextPort().then(overPort)]);
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
    const socket = new WebSocket(address, token === null ? ["timbre"] : ["timbre", `bearer.${token}`]);
    const closed = new Promise<void>((done) => socket.addEventListener("close", () => done()));
    const client: TimbreClient = createORPCClient(new SocketLink({ websocket: socket }));
    socket.addEventListener("open", () => resolve({ client, closed, close: () => socket.close() }));
    socket.addEventListener("close", () => reject(new Error("the socket closed before it was open")));
  });
}

function overPort(port: MessagePort): Transport {
  const client: TimbreClient = createORPCClient(new PortLink({ port }));
  port.start();
  let gone = false;
  const closed = new Promise<void>((resolve) => port.addEventListener("close", () => resolve()));
  // A new port means a new core: whatever was asked of the old one will not be answered.
  const replaced = nextPort().then((newer) => {
    waitingPort = newer;
  });
  const ended = Promise.race([closed, replaced]).then(() => {
    gone = true;
    keptWay = null;
  });
  // The shell hands over a port once in a core's life: given up while the core hangs, it is taken up again.
  const way = (): Transport => ({
    client,
    closed: ended,
    close: () => {
      if (!gone) keptWay = way();
    },
  });
  return way();
}

function nextPort(): Promise<MessagePort> {
  const kept = waitingPort;
  waitingPort = null;
  if (kept !== null) return Promise.resolve(kept);
  return new Promise((resolve) => {
    takePort = (port) => {
      takePort = null;
      resolve(port);
    };
  });
}
