import { expect, test } from "vitest";
import { fakeAccount, fakeCabin, stories } from "../../gallery/fake-cabins.ts";
import { menuActions, rowActions } from "./cabin-action.ts";

const emptyPostpaid = fakeCabin(3, { state: "open", account: { ...fakeAccount("a3", []), total: "0" } });

test.each([
  { cabin: "owes", actions: ["move", "uncharged", "prepaid", "disable"], of: stories.toPay() },
  { cabin: "talks and pays later", actions: ["moveLater", "uncharged", "prepaid", "disable"], of: stories.talking() },
  { cabin: "talks on a deposit", actions: ["moveLater", "uncharged", "deposit", "disable"], of: stories.prepaid() },
  { cabin: "is free", actions: ["uncharged", "prepaid", "disable", "details"], of: stories.free() },
  { cabin: "was just paid", actions: ["uncharged", "prepaid", "disable", "details"], of: stories.paid() },
  { cabin: "is out of use", actions: ["uncharged", "enable", "details"], of: stories.disabled() },
  { cabin: "was opened and nobody has called", actions: ["move", "close", "uncharged", "disable"], of: emptyPostpaid },
])("the row of one that $cabin: $actions", ({ of, actions }) => {
  expect(rowActions(of)).toEqual(actions);
  expect(menuActions(of)).toEqual(expect.arrayContaining([...actions, "details"]));
});
