import { expect, test } from "vitest";
import { registeredTrunks } from "./registered-trunks.ts";

const output = ` <Registration/ServerURI..............................>  <Auth....................>  <Status.......>
==========================================================================================

 trunk1/sip:127.0.0.1:25170                              trunk1            Registered        (exp. 293s)
 trunk2/sip:sip.example.net                              trunk2            Unregistered      (exp. 2s)
 trunk3/sip:sip.example.org                              trunk3            Rejected          (exp. 50s)

Objects found: 3
`;

test("only what says Registered is registered", () => {
  expect([...registeredTrunks(output)]).toEqual(["trunk1"]);
  expect([...registeredTrunks("No objects found.\n")]).toEqual([]);
});
