import * as z from "zod";
import { shopFileSchema } from "../../../shared/contract/shop-file.ts";

/**
 * The JSON Schema of shop.json, as an editor reads it. `electron/core/shop.schema.json` is this text; written anew by
 * node -e 'import("./electron/core/shop/shop-json-schema.ts").then((m) => process.stdout.write(m.shopJsonSchema()))'
 */
export function shopJsonSchema(): string {
  const schema = z.toJSONSchema(shopFileSchema, { io: "input" });
  return `${JSON.stringify({ title: "Timbre shop.json", ...schema }, null, 2)}\n`;
}
