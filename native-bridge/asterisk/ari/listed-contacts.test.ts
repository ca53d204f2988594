import { expect, test } from "vitest";
import { listedContacts } from "./listed-contacts.ts";

const output = `vm/16141/22.10.1+dfsg

  Contact:  <Aor/ContactUri..............................> <Hash....> <Status> <RTT(ms)..>
==========================================================================================

  Contact:  4301/sip:4301@127.0.0.1:51675                  d5e06d60ca Avail         1.258
  Contact:  4302/sip:4302@127.0.0.1:51676                  d5e06d60cb Unavail        -nan
  Contact:  4303/sip:4303@127.0.0.1:51677;x-ast-orig-host= d5e06d60cc NonQual        -nan
  Contact:  4304/sip:4304@127.0.0.1:51678                  d5e06d60cd Unknown        -nan
  Contact:  4305/sip:4305@127.0.0.1:51679                  d5e06d60ce Avail         0.910
  Contact:  4305/sip:4305@127.0.0.1:51680                  d5e06d60cf Unavail        -nan
  Contact:  trunk1/sip:sip.example.net                     6099914fd0 Avail         1.509

Objects found: 7
`;

test("each AOR with what its best contact does", () => {
  expect(Object.fromEntries(listedContacts(output))).toEqual({
    4301: "answers",
    4302: "silent",
    4303: "answers",
    4304: "unasked",
    4305: "answers",
    trunk1: "answers",
  });
  expect(listedContacts("No objects found.\n").size).toBe(0);
});
