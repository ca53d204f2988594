import { ipcRenderer } from "electron";

/**
 * The whole bridge: hands the ports to the core into the page, and nothing else. The page gets no object of Electron, no
 * channel name it could send on, and new ports after each death of the core.
 */
const loaded = new Promise<void>((resolve) => {
  if (document.readyState === "complete") resolve();
  else window.addEventListener("load", () => resolve(), { once: true });
});

ipcRenderer.on("timbre:port", async (event) => {
  await loaded; // A port posted before the page listens would be lost.
  window.postMessage("timbre:port", window.location.origin, [...event.ports]);
});
