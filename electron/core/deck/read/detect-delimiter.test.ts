import { expect, test } from "vitest";
import { detectDelimiter } from "./detect-delimiter.ts";

test.each([
  ["prefix,value\n51,0.0125\n52,0.9\n", ","],
  ["prefijo;precio\n51;0,0125\n52;0,9\n", ";"],
  ["51;0,0125\n52;0,9\n", ";"],
  ["51\tPerú, móvil\t1\n52\tChile\t2\n", "\t"],
  ["51|Perú|1\n52|Chile|2\n", "|"],
  ['prefix,name\n51,"a;b;c"\n52,"d;e;f"\n', ","],
  ["Lista de precios\nVigente desde hoy\n\nDestino;Prefijo;Precio\nPerú;51;1,5\nChile;56;2,5\nCuba;53;7,1\n", ";"],
  ["one column only\n51\n52\n", ","],
  ["", ","],
])("%j is parted by %j", (text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});
