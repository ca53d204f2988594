import "../shared/contract/zod-without-eval.ts";
import "./app/styles.ts";
import { start } from "./app/start.tsx";
import { startDisplay } from "./app/start-display.tsx";
import { openTransport } from "./client/transport.ts";

const root = document.getElementById("root");
// The customer display is the same page at an address of its own.
if (root !== null && window.location.pathname.endsWith("/display")) startDisplay(root, openTransport);
else if (root !== null) start(root, openTransport);
