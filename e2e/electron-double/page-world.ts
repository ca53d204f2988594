/** What the double's side tells a page: a message for the preload, or for a port it was handed. */
export type ToPage =
  | { readonly kind: "ipc"; readonly channel: string; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: "port"; readonly id: number; readonly data: unknown }
  | { readonly kind: "close"; readonly id: number };

/** What a page's bridge tells the double. "next" asks for the messages that wait; it is answered when there are any. */
export type FromPage = { readonly kind: "next" } | { readonly kind: "port"; readonly id: number; readonly data: unknown };

export const BINDING = "__electronDouble";

/**
 * Runs in the page before any script of its own: takes the binding out of the page's sight and runs the real preload
 * with a `require` that knows only `electron`, as a sandboxed preload has it. Written without imports: it is sent as text.
 */
export function pageWorld(
  bindingName: string,
  runPreload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const world = window as unknown as Record<string, (message: FromPage) => Promise<readonly ToPage[]>>;
  const call = world[bindingName];
  if (call === undefined || window.top !== window) return;
  delete world[bindingName];
  const listeners = new Map<string, (event: { ports: readonly MessagePort[] }, data: unknown) => void>();
  const ports = new Map<number, MessagePort>();
  const handedOn: number[] = [];
  const inPage = new Map<number, MessagePort>();
  const unknown = (name: string) => {
    throw new Error(`the electron double has no ${name} in a preload`);
  };
  const only = (name: string, target: object) =>
    new Proxy(target, { get: (object, key) => (key in object ? Reflect.get(object, key) : unknown(`${name}.${String(key)}`)) });
  const ipcRenderer = only("ipcRenderer", {
    on: (channel: string, listener: (event: { ports: readonly MessagePort[] }, data: unknown) => void) => listeners.set(channel, listener),
  });
  const electron = only("electron", { ipcRenderer });
  const openPort = (id: number) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => void call({ kind: "port", id, data: event.data });
    ports.set(id, port1);
    handedOn.push(id);
    return port2;
  };
  // Electron's ports have a "close" event, which plain Chromium's lack; the page's own objects are needed to raise it.
  window.addEventListener("message", ({ ports: arrived }) => {
    for (const port of arrived) inPage.set(handedOn.shift() ?? 0, port);
  });
  const close = (id: number) => {
    ports.get(id)?.close();
    inPage.get(id)?.dispatchEvent(new Event("close"));
  };
  const receive = (message: ToPage) => {
    if (message.kind === "ipc") listeners.get(message.channel)?.({ ports: message.ports.map(openPort) }, message.data);
    else if (message.kind === "port") ports.get(message.id)?.postMessage(message.data);
    else close(message.id);
  };
  const listen = async (): Promise<void> => {
    for (;;) for (const message of await call({ kind: "next" })) receive(message);
  };
  runPreload((name) => (name === "electron" ? electron : unknown(`module ${name}`)), { exports: {} }, {});
  void listen().catch(() => undefined); // The page is leaving.
}
