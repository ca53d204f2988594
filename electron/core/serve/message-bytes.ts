/**
 * The largest message a client may send, over REST as over the WebSocket. The largest of the contract are a MiB of a price list, a
 * logo of a MiB (both in base64) and a thousand edited prices.
 */
export const MESSAGE_BYTES_MAX = 2 * 1024 * 1024;
