import { type ChildProcess, fork, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { makeTempDir } from "../support/temp-dir.ts";
import type { PanelAsk } from "./panel-core.ts";

/** A shop of forty talking cabins whose counter is a page of `url`. */
export interface PanelShop {
  readonly url: string;
  readonly token: string;
  /** The peer's WebSocket. */
  readonly peerUrl: string;
  ask(ask: PanelAsk): Promise<unknown>;
  close(): Promise<void>;
}

const REPOSITORY = join(import.meta.dirname, "..", "..");

/** Starts `panel-core.ts` with the built page of the counter. */
export async function startPanelShop(): Promise<PanelShop> {
  await buildPage();
  const folder = await makeTempDir();
  const token = randomBytes(32).toString("base64url");
  const args = [folder.path, join(REPOSITORY, "out", "renderer"), token];
  const child = fork(join(import.meta.dirname, "panel-core.ts"), args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const died = once(child, "exit").then(([code]) => Promise.reject(new Error(`the shop ended with ${code}`)));
  died.catch(() => undefined);
  const next = () => Promise.race([answerOf(child), died]);
  const { port, peerPort } = (await next()) as { port: number; peerPort: number };
  const ask = async (what: PanelAsk): Promise<unknown> => {
    const answer = next();
    child.send(what);
    return answer;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    peerUrl: `ws://127.0.0.1:${peerPort}`,
    ask,
    close: async () => {
      const exited = once(child, "exit");
      child.send({ op: "end" } satisfies PanelAsk);
      await exited;
      await folder.remove();
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [{ done }] = (await once(child, "message")) as [{ done: unknown }];
  return done;
}

/** Nothing to do where it is up to date. */
async function buildPage(): Promise<void> {
  const build = spawn(process.execPath, [join(REPOSITORY, "scripts", "build.mjs")], { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(build, "exit")) as [number];
  if (code !== 0) throw new Error("the counter's page does not build");
}
