import { expect, test } from "vitest";
import { dialledNumber } from "./dialled-number.ts";

test.each`
  dialled            | flag    | grouped                | why
  ${"0051987412306"} | ${"pe"} | ${"00 51 987 412 306"} | ${"a mobile of Peru"}
  ${"0018095550143"} | ${"do"} | ${"00 1 809 555 0143"} | ${"an area code of the North American plan"}
  ${"0012125550143"} | ${"us"} | ${"00 1 212 555 0143"} | ${"any other area code of it"}
  ${"+5917215334"}   | ${"bo"} | ${"+591 721 5334"}     | ${"a plus instead of the access code"}
  ${"955550130"}     | ${"cl"} | ${"9 5555 0130"}       | ${"a national number is of the shop's country"}
  ${"133"}           | ${null} | ${"133"}               | ${"a service number has no flag"}
  ${"*43"}           | ${null} | ${"*43"}               | ${"nor has a feature code"}
`("$dialled shows as $grouped: $why", ({ dialled, flag, grouped }: { dialled: string; flag: string | null; grouped: string }) => {
  expect(dialledNumber(dialled, "CL")).toEqual({ flag, grouped });
});
