import { expect, test } from "vitest";
import { fakeCabin, offHookStories, stories } from "../../gallery/fake-cabins.ts";
import { dialledSoFar } from "./dialled-so-far.ts";

test.each([
  { what: "in a call", cabin: stories.dialling(), so: { dialled: "00584142", destination: "Venezuela · Móvil" } },
  { what: "free", cabin: fakeCabin(2), so: null },
  { what: "off the hook without a digit", cabin: offHookStories.lifted(), so: null },
  { what: "dialling to nobody knows where", cabin: offHookStories.digits(), so: { dialled: "00", destination: null } },
  { what: "dialling before its call", cabin: offHookStories.destination(), so: { dialled: "00584142", destination: "Venezuela · Móvil" } },
  { what: "in a call that began from the same lifting", cabin: { ...stories.dialling(), offHook: null }, so: { dialled: "00584142" } },
])("of a cabin that is $what", ({ cabin, so }) => {
  const dialled = dialledSoFar(cabin);
  if (so === null) expect(dialled).toBeNull();
  else expect(dialled).toMatchObject(so);
});
