/** Names that JavaScript itself asks of any object. */
const askedByTheLanguage: ReadonlySet<PropertyKey> = new Set(["then", "toJSON", "constructor"]);

/** The object, but asking it for a name it does not have throws: what the double cannot do must not pass for done. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (!(key in object) && typeof key === "string" && !askedByTheLanguage.has(key))
        throw new Error(`the electron double has no ${name}.${key}`);
      const value: unknown = Reflect.get(object, key, object);
      return isMethod(value) ? value.bind(object) : value;
    },
  });
}

/** Methods have no prototype of their own; classes do, and would lose their static side by being bound. */
function isMethod(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === "function" && !("prototype" in value);
}
