import { expect, test } from "vitest";
import { contactOf, registrationOf } from "./check-trunk.ts";

/** Of Asterisk 22.10.1. */
const CONTACTS = `
  Contact:  <Aor/ContactUri..............................> <Hash....> <Status> <RTT(ms)..>
==========================================================================================

  Contact:  linea01/sip:linea01@127.0.0.1:34590            0ec8788e1e Avail         4.555
  Contact:  main/sip:127.0.0.1:5070                        1f0b7d9f5a Avail         0.512
  Contact:  spare/sip:127.0.0.1:5071                       2f0b7d9f5a Unavail         nan
  Contact:  third/sip:127.0.0.1:5072                       3f0b7d9f5a NonQual        -nan
`;

test.each([
  ["main", { answers: true, roundTripMs: 0.512 }],
  ["spare", { answers: false, roundTripMs: null }],
  ["third", { answers: false, roundTripMs: null }],
  ["nobody", { answers: false, roundTripMs: null }],
])("the contact of %s", (trunk, expected) => {
  expect(contactOf(CONTACTS, trunk)).toEqual(expected);
});

const REGISTRATIONS = `
 main/sip:127.0.0.1:5070                        main              Registered        (exp. 293s)
 spare/sip:127.0.0.1:5071                       spare             Rejected          (exp. 55s)
 third/sip:127.0.0.1:5072                       third             Unregistered      (exp. 5s)
`;

test.each([
  ["main", "registered"],
  ["spare", "rejected"],
  ["third", "waiting"],
  ["nobody", "waiting"],
])("the registration of %s is %s", (trunk, expected) => {
  expect(registrationOf(REGISTRATIONS, trunk)).toBe(expected);
});
