import { WebSocket } from "ws";
import { SwitchFault } from "../process/switch-fault.ts";
import { requestOverHttp } from "./ari-http.ts";
import { type AriEndpoint, type AriReply, type AriRequest, pathWithQuery } from "./ari-request.ts";
import { parseRestResponse } from "./parse-rest-response.ts";
import { PendingRequests } from "./pending-requests.ts";

export interface AriConnectionListener {
  /** One event as the switch sent it, unparsed beyond JSON. */
  message(message: Readonly<Record<string, unknown>>): void;
  closed(reason: string): void;
}

/** How long a switch that knows requests over the websocket may take to show it. */
const socketRequestsProbeMs = 1_000;

/**
 * The one websocket to the switch: events come in on it, and requests go out on it, in order. The switch works off
 * the requests of one socket one after the other, so two that belong together need not wait for each other's reply.
 */
export class AriConnection {
  readonly #socket: WebSocket;
  readonly #endpoint: AriEndpoint;
  readonly #pending = new PendingRequests();
  readonly #ended = new AbortController();
  /** Whether requests go over the websocket (Asterisk 20.14, 21.9, 22.4 and later) or over HTTP. */
  #overSocket = true;

  /** Resolves when the switch is fully booted: before that it refuses the websocket. */
  static async open(endpoint: AriEndpoint, listener: AriConnectionListener): Promise<AriConnection> {
    const { port, user, password, application } = endpoint;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ari/events?${new URLSearchParams({ app: application, subscribeAll: "true" })}`, {
      auth: `${user}:${password}`,
      handshakeTimeout: 2_000,
      perMessageDeflate: false,
    });
    // Listening begins before the handshake ends: the first event may arrive in the same packet as its answer.
    const connection = new AriConnection(socket, endpoint, listener);
    await new Promise<void>((resolve, reject) => {
      socket.once("open", () => resolve());
      socket.once("error", (error) => reject(new SwitchFault("switch/down", error.message)));
    });
    await connection.#chooseTransport();
    return connection;
  }

  private constructor(socket: WebSocket, endpoint: AriEndpoint, listener: AriConnectionListener) {
    this.#socket = socket;
    this.#endpoint = endpoint;
    let reason = "the switch closed the connection";
    socket.on("message", (data) => this.#receive(String(data), listener));
    socket.on("error", (error) => {
      reason = error.message;
    });
    socket.on("close", () => {
      this.#ended.abort();
      this.#pending.failAll(reason);
      listener.closed(reason);
    });
  }

  request(request: AriRequest): Promise<AriReply> {
    if (this.#socket.readyState !== WebSocket.OPEN)
      return Promise.reject(new SwitchFault("switch/down", `${request.method} ${request.path}: not connected`));
    return this.#overSocket ? this.#requestOverSocket(request) : requestOverHttp(this.#endpoint, request, this.#ended.signal);
  }

  /** Requests that only make sense in this order. Over the websocket all are under way at once. */
  async requestInOrder(requests: readonly AriRequest[]): Promise<readonly AriReply[]> {
    if (this.#overSocket) return Promise.all(requests.map((request) => this.request(request)));
    const replies: AriReply[] = [];
    for (const request of requests) replies.push(await this.request(request));
    return replies;
  }

  close(): void {
    this.#socket.terminate();
  }

  #requestOverSocket(request: AriRequest): Promise<AriReply> {
    const { id, reply } = this.#pending.add(request);
    const body = request.body === undefined ? {} : { content_type: "application/json", message_body: JSON.stringify(request.body) };
    this.#socket.send(
      JSON.stringify({ type: "RESTRequest", request_id: id, method: request.method, uri: pathWithQuery(request), ...body }),
    );
    return reply;
  }

  #receive(text: string, listener: AriConnectionListener): void {
    const message = jsonObject(text);
    if (message === null) return;
    const response = parseRestResponse(message);
    if (response === null) listener.message(message);
    else this.#pending.settle(response.requestId, response.reply);
  }

  /** An older switch ignores what we send, so silence is the answer. */
  async #chooseTransport(): Promise<void> {
    const probe = this.#requestOverSocket({ method: "GET", path: "asterisk/ping" }).then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), socketRequestsProbeMs);
    });
    this.#overSocket = await Promise.race([probe, silence]);
    clearTimeout(timer);
  }
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
