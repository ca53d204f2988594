import * as z from "zod";

/** RFC 6455, 7.4.1. */
const CANNOT_TAKE_BYTES = 1003;
const NOT_WHAT_IT_SAYS = 1007;
const AGAINST_THE_RULES = 1008;

/** Those with which oRPC would read a form, a file or a stream: the contract takes none. */
const BODY_HEADERS = ["content-type", "content-disposition"];

const headers = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .refine((given) => !BODY_HEADERS.some((name) => Object.hasOwn(given, name)));

/** A question, or the wish to hear no more of one, as oRPC writes them. */
const message = z.union([
  z.object({
    i: z.string(),
    t: z.literal(1).optional(),
    p: z.object({ u: z.string().startsWith("/"), m: z.string().optional(), h: headers.optional() }),
  }),
  z.object({ i: z.string(), t: z.literal(4) }),
]);

/** The code to close a WebSocket with that has sent this; null for a message of the protocol. */
export function messageFault(data: unknown): number | null {
  if (typeof data !== "string") return CANNOT_TAKE_BYTES;
  try {
    return message.safeParse(JSON.parse(data)).success ? null : AGAINST_THE_RULES;
  } catch {
    return NOT_WHAT_IT_SAYS;
  }
}
