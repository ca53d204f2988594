import { createHash } from "node:crypto";

/** The Authorization header that answers a digest challenge (RFC 2617, MD5, with qop=auth where it is offered). */
export function digestAnswer(options: { challenge: string; method: string; uri: string; user: string; secret: string }): string {
  const { challenge, method, uri, user, secret } = options;
  const realm = parameter(challenge, "realm");
  const nonce = parameter(challenge, "nonce");
  const opaque = parameter(challenge, "opaque");
  const secretHash = md5(`${user}:${realm}:${secret}`);
  const requestHash = md5(`${method}:${uri}`);
  const parts = [`username="${user}"`, `realm="${realm}"`, `nonce="${nonce}"`, `uri="${uri}"`, "algorithm=MD5"];
  if (opaque !== "") parts.push(`opaque="${opaque}"`);
  if (!/qop=/.test(challenge)) return `Digest ${[...parts, `response="${md5(`${secretHash}:${nonce}:${requestHash}`)}"`].join(", ")}`;
  const response = md5(`${secretHash}:${nonce}:00000001:peer:auth:${requestHash}`);
  return `Digest ${[...parts, "qop=auth", "nc=00000001", 'cnonce="peer"', `response="${response}"`].join(", ")}`;
}

function parameter(challenge: string, name: string): string {
  const match = new RegExp(`${name}="?([^",]+)"?`).exec(challenge);
  return match?.[1] ?? "";
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
