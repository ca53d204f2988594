import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { contract } from "../../../shared/contract/contract.ts";
import { PRODUCT_VERSION } from "../app/hello.ts";
import { hasRestRoute } from "./rest-route.ts";

/** The description of the local REST, from the same contract that serves it. Streams have no REST route. */
export async function openApiDocument(): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: { title: "Timbre", version: PRODUCT_VERSION },
    servers: [{ url: "/api" }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    filter: hasRestRoute,
  });
}
