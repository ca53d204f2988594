/**
 * The id of an intention. Asking again for the same thing, because no answer came, reuses the id, so the core does it
 * once; a different thing, or the same thing after it was done, gets a new one.
 */
export interface OperationIds {
  idFor(intention: string): string;
  done(intention: string): void;
}

export function createOperationIds(random: () => string): OperationIds {
  const open = new Map<string, string>();
  return {
    idFor(intention) {
      const id = open.get(intention) ?? random();
      open.set(intention, id);
      return id;
    },
    done: (intention) => void open.delete(intention),
  };
}

export const operationIds: OperationIds = createOperationIds(() => newId());

/** `crypto.randomUUID` exists only in secure contexts; a second till on the shop's network is not one. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
