import type { Page } from "playwright-core";

/** Something the page received: a frame of its WebSocket or the body of an HTTP answer. */
interface Received {
  readonly from: string;
  readonly text: string;
}

/** Everything a page receives, byte for byte, as the browser's own network log has it. */
export class WireTap {
  readonly received: Received[] = [];
  readonly #bodies: Promise<void>[] = [];

  /** Listens from before the first request of the page on. */
  async attach(page: Page): Promise<void> {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Network.enable");
    const addresses = new Map<string, string>();
    devTools.on("Network.webSocketFrameReceived", ({ response }) => {
      // Frames of bytes are told in base64, frames of text as they are.
      const text = response.opcode === 2 ? Buffer.from(response.payloadData, "base64").toString("latin1") : response.payloadData;
      this.#keep("WebSocket", text);
    });
    devTools.on("Network.responseReceived", ({ requestId, response }) => void addresses.set(requestId, response.url));
    devTools.on("Network.loadingFinished", ({ requestId }) => {
      const reading = devTools.send("Network.getResponseBody", { requestId }).then(
        ({ body, base64Encoded }) =>
          this.#keep(addresses.get(requestId) ?? "", base64Encoded ? Buffer.from(body, "base64").toString("latin1") : body),
        // A redirect or a preflight has none.
        () => undefined,
      );
      this.#bodies.push(reading);
    });
  }

  /** Resolves when all bodies that began to arrive are here. */
  async settled(): Promise<readonly Received[]> {
    await Promise.all(this.#bodies);
    return this.received;
  }

  #keep(from: string, text: string): void {
    this.received.push({ from, text });
    // A file within a frame is told in base64: what it holds counts as received.
    for (const [, base64 = ""] of text.matchAll(/"base64":"([^"]+)"/g))
      this.received.push({ from: `${from}, file`, text: Buffer.from(base64, "base64").toString("latin1") });
  }
}
