import { expect, test } from "vitest";
import { createPreferenceStore } from "./preference-store.ts";

function memory(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept));
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value) };
}

test("a change is there for the next window", () => {
  const storage = memory();
  createPreferenceStore(storage).setState({ textSize: 140, touch: true });
  expect(createPreferenceStore(storage).getState()).toMatchObject({ textSize: 140, touch: true, theme: "system" });
});

test("the language and theme kept by the version before are taken over", () => {
  const store = createPreferenceStore(memory({ "timbre.language": "en", "mantine-color-scheme-value": "dark" }));
  expect(store.getState()).toMatchObject({ language: "en", theme: "dark" });
  expect(createPreferenceStore(memory({ "mantine-color-scheme-value": "auto" })).getState().theme).toBe("system");
});
