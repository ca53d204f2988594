import { expect, test, vi } from "vitest";
import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Core } from "../../client/core-context.tsx";
import { fakeAlert, offHookStories, stories } from "../../gallery/fake-cabins.ts";
import { doMainAction } from "./main-action.ts";
import type { PanelActions } from "./panel-actions.ts";

const shows = { drawer: "with-choice" };

test.each<[string, CabinView, object]>([
  ["off the hook: its account", offHookStories.lifted(), shows],
  ["off the hook for long: its account", offHookStories.undialled(), shows],
  ["dialling with no call yet: its account", offHookStories.digits(), shows],
  ["dialling: its account", stories.dialling(), shows],
  ["open: its account", stories.open(), shows],
  ["to pay: the till", stories.toPay(), { zone: "till", drawer: "with-choice" }],
  ["to be looked at: the alert", fakeAlert(1, { state: "off-hook" }), { over: "items" }],
])("Enter on a cabin that is %s", (_, cabin, state) => {
  const setState = vi.fn();
  doMainAction(cabin, { panel: { setState } } as unknown as Core, {} as PanelActions);
  expect(setState).toHaveBeenCalledExactlyOnceWith(state);
});
