import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL("renderer", import.meta.url)),
  // Relative addresses: the bundle is served by the core, by app:// and below a path of the hub alike.
  base: "./",
  plugins: [react()],
  build: {
    // One bundle from the local disk: its size costs no network.
    chunkSizeWarningLimit: 1_500,
    outDir: fileURLToPath(new URL("out/renderer", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    sourcemap: true,
    // Flags and fonts stay files: inlined they would be parsed at every start of a till.
    assetsInlineLimit: 2048,
    reportCompressedSize: false,
  },
});
