import { expect, test } from "vitest";
import { lineUserOf, portOfLine } from "./port-line.ts";

test.each([1, 9, 10, 96, 128])("the line of port %i says its port", (port) => {
  expect(portOfLine(lineUserOf(port))).toBe(port);
});

test.each(["4312", "linea", "linea00", "linea1", "linea010", "xlinea10", "linea10b"])("%s is no port's", (user) => {
  expect(portOfLine(user)).toBeNull();
});
