import { createAsteriskEngine } from "../engine.ts";
import type { AsteriskEngineOptions } from "../engine-options.ts";
import { allow, testClock, testLines } from "./engine-under-test.ts";

// A core to be killed: allows every call and says "up" when it takes calls.
const options = JSON.parse(process.argv[2] ?? "") as Omit<AsteriskEngineOptions, "clock" | "log">;
const log = { info: () => {}, warn: () => {}, error: () => {} };
const engine = createAsteriskEngine({ ...options, clock: testClock, log });
await engine.start({ authorise: allow({ callId: "call-of-the-child" }), event: () => {} });
await engine.putLines(testLines);
process.stdout.write("up\n");
