/** One SIP message as it is on the wire (RFC 3261 §7). Nothing is checked: tests send and get broken ones on purpose. */
export class SipMessage {
  /** The request line or the status line. */
  readonly start: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;

  constructor(start: string, headers: readonly (readonly [string, string])[], body = "") {
    this.start = start;
    this.headers = headers;
    this.body = body;
  }

  static parse(text: string): SipMessage {
    const end = text.indexOf("\r\n\r\n");
    const [start = "", ...lines] = (end < 0 ? text : text.slice(0, end)).split("\r\n");
    const headers = lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
    });
    return new SipMessage(start, headers, end < 0 ? "" : text.slice(end + 4));
  }

  /** The status of a response; null for a request. */
  get status(): number | null {
    const status = /^SIP\/2\.0 (\d{3})/.exec(this.start)?.[1];
    return status === undefined ? null : Number(status);
  }

  /** The method of a request; null for a response. */
  get method(): string | null {
    return this.status === null ? (this.start.split(" ")[0] ?? null) : null;
  }

  /** The method of the transaction, for requests and responses alike. */
  get cseqMethod(): string {
    return this.header("CSeq").split(" ")[1] ?? "";
  }

  get callId(): string {
    return this.header("Call-ID");
  }

  header(name: string): string {
    return this.all(name)[0] ?? "";
  }

  all(name: string): readonly string[] {
    return this.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  }

  toTag(): string | null {
    return /;tag=([^;>]+)/.exec(this.header("To"))?.[1] ?? null;
  }

  /** The URI of the Contact, where later requests of the dialog go. */
  contactUri(): string | null {
    return /<([^>]+)>/.exec(this.header("Contact"))?.[1] ?? null;
  }

  /** Where the other side wants its sound, by the SDP body. */
  audioPort(): number | null {
    const port = /^m=audio (\d+)/m.exec(this.body)?.[1];
    return port === undefined ? null : Number(port);
  }

  toString(): string {
    const lines = this.headers.map(([name, value]) => `${name}: ${value}`);
    return [this.start, ...lines, `Content-Length: ${Buffer.byteLength(this.body)}`, "", this.body].join("\r\n");
  }
}
