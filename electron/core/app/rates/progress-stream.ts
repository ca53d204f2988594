/**
 * What `work` tells, as it is told, until it ends. When nobody listens any more, or the connection is gone, `work` is told to
 * stop. A fault of `work` is the stream's.
 */
export async function* progressStream<T>(
  work: (tell: (said: T) => void, stopped: AbortSignal) => Promise<void>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  const told: T[] = [];
  const ending = new AbortController();
  const stopped = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
  let wake = () => {};
  let isOver = false;
  const running = work((said) => {
    told.push(said);
    wake();
  }, stopped).finally(() => {
    isOver = true;
    wake();
  });
  // Awaited below; it may fail before anyone asks.
  running.catch(() => undefined);
  try {
    for (;;) {
      const next = told.shift();
      if (next !== undefined) yield next;
      else if (isOver) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    await running;
  } finally {
    ending.abort();
  }
}
