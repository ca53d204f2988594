import { expect, test } from "vitest";
import type { TimbreClient } from "../../../client/timbre-client.ts";
import { sendFile } from "./send-file.ts";

test("a file arrives whole, in pieces, in order", async () => {
  const content = Buffer.from(Array.from({ length: 120_000 }, (_, place) => (place * 7) % 256));
  const arrived: Buffer[] = [];
  const percents: number[] = [];
  const client = {
    rates: {
      import: {
        open: async ({ bytes }: { bytes: number }) => ({ id: `of ${bytes}` }),
        append: async ({ base64 }: { base64: string }) => {
          arrived.push(Buffer.from(base64, "base64"));
          return { received: 0 };
        },
      },
    },
  } as unknown as TimbreClient;
  const signal = new AbortController().signal;
  const id = await sendFile(client, new File([content], "a.csv"), "cost", { signal, onPercent: (percent) => percents.push(percent) });
  expect(id).toBe("of 120000");
  expect(arrived.map((piece) => piece.length)).toEqual([49_152, 49_152, 21_696]);
  expect(Buffer.concat(arrived).equals(content)).toBe(true);
  expect(percents).toEqual([41, 82, 100]);
});
