import { SwitchFault } from "../process/switch-fault.ts";
import { type AriEndpoint, type AriReply, type AriRequest, ariDeadlineMs, pathWithQuery } from "./ari-request.ts";

/** One request over HTTP; `fetch` keeps its connections alive. For switches older than 22.5, which take none over the websocket. */
export async function requestOverHttp(endpoint: AriEndpoint, request: AriRequest, signal: AbortSignal): Promise<AriReply> {
  const authorization = `Basic ${Buffer.from(`${endpoint.user}:${endpoint.password}`).toString("base64")}`;
  try {
    const reply = await fetch(`http://127.0.0.1:${endpoint.port}/ari/${pathWithQuery(request)}`, {
      method: request.method,
      headers: request.body === undefined ? { authorization } : { authorization, "content-type": "application/json" },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ariDeadlineMs)]),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === "" ? null : JSON.parse(text) };
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    throw new SwitchFault(
      late ? "switch/no-answer" : "switch/down",
      `${request.method} ${request.path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
