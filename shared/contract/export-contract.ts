import { eventIterator, oc } from "@orpc/contract";
import * as z from "zod";
import { callFilterShape } from "./call-list-contract.ts";
import { saleFilterShape } from "./money-contract.ts";

export const listFormats = ["csv", "xlsx"] as const;
export type ListFormat = (typeof listFormats)[number];

/** A file in pieces of base64. Over REST the pieces are put together: the answer is the file itself. */
export const filePiecesSchema = eventIterator(z.object({ fileName: z.string(), base64: z.string() }));

export const exportInput = { format: z.enum(listFormats).default("csv") };

/** Lists as files. They hold what the lists hold and nothing more: no cost. */
export const exportContract = {
  calls: oc
    .route({ method: "GET", path: "/calls/export", summary: "The calls as a file, newest first", spec: asFile })
    .input(z.strictObject({ ...callFilterShape, ...exportInput }))
    .output(filePiecesSchema),
  sales: oc
    .route({ method: "GET", path: "/sales/export", summary: "The sales as a file, newest first", spec: asFile })
    .input(z.strictObject({ ...saleFilterShape, ...exportInput }))
    .output(filePiecesSchema),
};

/** In the description of the local REST: what comes is a CSV or a workbook. */
export function asFile<Operation extends { responses?: unknown }>(operation: Operation): Operation {
  const schema = { type: "string", contentMediaType: "application/octet-stream" } as const;
  const content = {
    "text/csv": { schema },
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema },
  };
  return { ...operation, responses: { 200: { description: "The file", content } } };
}
