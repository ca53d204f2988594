import "./app/styles.ts";
import { start } from "./app/start.tsx";
import { openTransport } from "./client/transport.ts";

const root = document.getElementById("root");
if (root !== null) start(root, openTransport);
