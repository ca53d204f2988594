/** A SIP message (RFC 3261) as far as a test needs to read it. */
export interface SipMessage {
  /** Of a request; empty for a response. */
  readonly method: string;
  readonly uri: string;
  /** Of a response; 0 for a request. */
  readonly status: number;
  readonly body: string;
  readonly atMs: number;
  readonly port: number;
  header(name: string): string;
  headers(name: string): readonly string[];
}

export function parseSip(text: string, port: number): SipMessage {
  const [head = "", body = ""] = text.split("\r\n\r\n", 2);
  const [first = "", ...lines] = head.split("\r\n");
  const fields = lines.map(
    (line) => [line.slice(0, line.indexOf(":")).trim().toLowerCase(), line.slice(line.indexOf(":") + 1).trim()] as const,
  );
  const isResponse = first.startsWith("SIP/2.0 ");
  const [method = "", uri = ""] = first.split(" ");
  const headers = (name: string) => fields.filter(([key]) => key === name.toLowerCase()).map(([, value]) => value);
  return {
    method: isResponse ? "" : method,
    uri: isResponse ? "" : uri,
    status: isResponse ? Number(first.split(" ")[1]) : 0,
    body,
    atMs: performance.now(),
    port,
    headers,
    header: (name) => headers(name)[0] ?? "",
  };
}
