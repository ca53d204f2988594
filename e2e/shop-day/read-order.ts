import { text } from "node:stream/consumers";
import type { DayOrder } from "./day-order.ts";

/**
 * What a process of a day is told on its standard input. Waited for as a stream: whoever tells it may be going through another book just
 * then, and a descriptor that the core's own modules have made non-blocking answers a plain read with EAGAIN.
 */
export async function readOrder(): Promise<DayOrder> {
  return JSON.parse(await text(process.stdin)) as DayOrder;
}
