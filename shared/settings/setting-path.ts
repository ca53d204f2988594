import type { SettingValue } from "./setting-value.ts";

/** A file of settings as JSON has it. */
export type SettingTree = Readonly<Record<string, unknown>>;

/** What stands at a path such as "limits.maxCallSeconds"; null where nothing does. */
export function valueAt(tree: SettingTree, path: string): SettingValue {
  const found = path.split(".").reduce<unknown>((at, name) => (isTree(at) && Object.hasOwn(at, name) ? at[name] : undefined), tree);
  return (found ?? null) as SettingValue;
}

/** The same tree with a value at a path; null takes it away, with what is left empty by that. */
export function withValueAt(tree: SettingTree, path: string, value: SettingValue): SettingTree {
  const [name = "", ...rest] = path.split(".");
  const below = tree[name];
  const next = rest.length === 0 ? value : withValueAt(isTree(below) ? below : {}, rest.join("."), value);
  const isGone = next === null || (isTree(next) && Object.keys(next).length === 0);
  if (!isGone) return { ...tree, [name]: next };
  const { [name]: _gone, ...others } = tree;
  return others;
}

/** The same tree with null at a path, where nothing at all would let a default in. */
export function withNullAt(tree: SettingTree, path: string): SettingTree {
  const [name = "", ...rest] = path.split(".");
  const below = tree[name];
  return { ...tree, [name]: rest.length === 0 ? null : withNullAt(isTree(below) ? below : {}, rest.join(".")) };
}

function isTree(value: unknown): value is SettingTree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
