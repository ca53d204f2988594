import { expect, test } from "vitest";
import { fakeAccount, fakeCabin, offHookStories, stories } from "../../gallery/fake-cabins.ts";
import { menuActions, rowActions } from "./cabin-action.ts";

const emptyPostpaid = fakeCabin(3, { state: "open", account: { ...fakeAccount("a3", []), total: "0" } });

test.each([
  { cabin: "owes", actions: ["move", "uncharged", "prepaid", "disable"], of: stories.toPay() },
  { cabin: "talks and pays later", actions: ["moveLater", "uncharged", "prepaid", "disable"], of: stories.talking() },
  { cabin: "talks on a deposit", actions: ["moveLater", "uncharged", "deposit", "disable"], of: stories.prepaid() },
  { cabin: "is free", actions: ["uncharged", "prepaid", "disable", "details"], of: stories.free() },
  { cabin: "was just paid", actions: ["uncharged", "prepaid", "disable", "details"], of: stories.paid() },
  { cabin: "is out of use", actions: ["uncharged", "enable", "details"], of: stories.disabled() },
  { cabin: "is off the hook", actions: ["uncharged", "prepaid", "disable", "details"], of: offHookStories.lifted() },
  { cabin: "dials and has no call yet", actions: ["uncharged", "prepaid", "disable", "details"], of: offHookStories.digits() },
  { cabin: "is off the hook on a deposit", actions: ["move", "uncharged", "deposit", "disable"], of: offHookStories.onDeposit() },
  {
    cabin: "was opened and has its handset off",
    actions: ["move", "close", "uncharged", "disable"],
    of: { ...emptyPostpaid, state: "off-hook" as const },
  },
  { cabin: "was opened and nobody has called", actions: ["move", "close", "uncharged", "disable"], of: emptyPostpaid },
])("the row of one that $cabin: $actions", ({ of, actions }) => {
  expect(rowActions(of)).toEqual(actions);
  expect(menuActions(of)).toEqual(expect.arrayContaining([...actions, "details"]));
});

test.each([
  { cabin: "is free", open: true, hangUp: false, of: stories.free() },
  { cabin: "is off the hook and was not opened", open: true, hangUp: false, of: offHookStories.lifted() },
  { cabin: "dials, has no call yet and was not opened", open: true, hangUp: false, of: offHookStories.destination() },
  { cabin: "is off the hook on a deposit", open: false, hangUp: false, of: offHookStories.onDeposit() },
  { cabin: "dials in a call", open: false, hangUp: true, of: stories.dialling() },
  { cabin: "was just paid", open: false, hangUp: false, of: stories.paid() },
])("one that $cabin can be opened: $open, and hung up: $hangUp", ({ of, open, hangUp }) => {
  const actions = menuActions(of);
  expect([actions.includes("open"), actions.includes("hangUp")]).toEqual([open, hangUp]);
});
