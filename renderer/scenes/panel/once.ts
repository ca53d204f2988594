/** Does one thing at a time: the same intention while the first is on its way is the same click. Null where it was not done. */
export type Once = <T>(intention: string, act: (operationId: string) => Promise<{ ok: boolean; value?: T }>) => Promise<T | null>;
