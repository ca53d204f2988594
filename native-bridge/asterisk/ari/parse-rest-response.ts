import type { AriReply } from "./ari-request.ts";

/** The reply to a request that went over the websocket. Null when it is not one. */
export function parseRestResponse(
  message: Readonly<Record<string, unknown>>,
): { readonly requestId: string; readonly reply: AriReply } | null {
  const { type, request_id: requestId, status_code: status, message_body: body } = message;
  if (type !== "RESTResponse" || typeof requestId !== "string" || typeof status !== "number") return null;
  return { requestId, reply: { status, body: typeof body === "string" && body !== "" ? parsedBody(body) : null } };
}

function parsedBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
