import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AuthoriseRequest, CallEngine, EngineEvent, Verdict } from "../../../shared/ports/call-engine.ts";
import type { Clock, MonoMs, UtcMs } from "../../../shared/time/clock.ts";
import type { Milliseconds } from "../../../shared/time/duration.ts";
import { createAsteriskEngine } from "../engine.ts";
import type { AsteriskEngineOptions } from "../engine-options.ts";
import { isAlive } from "../process/process-identity.ts";
import { stopSwitchProcess, watchSwitchProcess } from "../process/switch-process.ts";
import { readSwitchState } from "../process/switch-state-file.ts";
import { findSwitch } from "../provision/locate-switch.ts";
import { SipCarrier } from "./sip-carrier.ts";
import { SipPhone } from "./sip-phone.ts";
import { SipSocket } from "./sip-socket.ts";

export const testClock: Clock = { bootId: "test", now: () => Date.now() as UtcMs, mono: () => Math.floor(performance.now()) as MonoMs };

export type Decide = (request: Pick<AuthoriseRequest, "dialled">) => Verdict;

/** A real switch in directories of its own, two carriers and a phone; everything is gone after `close`. */
export interface EngineUnderTest {
  engine: CallEngine;
  readonly events: EngineEvent[];
  readonly requests: AuthoriseRequest[];
  readonly carrier: SipCarrier;
  readonly carrier2: SipCarrier;
  readonly sipPort: number;
  readonly directory: string;
  readonly options: AsteriskEngineOptions;
  decide: Decide;
  /** Stops this core and lets a new one join in the same directories. */
  anotherCore(): Promise<void>;
  /** The request for these digits, made already or still to come; each test dials digits of its own. */
  asked(dialled: string): Promise<AuthoriseRequest>;
  /** Takes an event of an engine the test started itself. */
  hear(event: EngineEvent): void;
  phone(user?: string): Promise<SipPhone>;
  event<K extends EngineEvent["kind"]>(
    kind: K,
    fits?: (event: Extract<EngineEvent, { kind: K }>) => boolean,
    deadlineMs?: number,
  ): Promise<Extract<EngineEvent, { kind: K }>>;
  close(): Promise<void>;
}

export const allow = (change: Partial<Extract<Verdict, { kind: "allow" }>> = {}): Decide => {
  return ({ dialled }) => ({
    kind: "allow",
    callId: "call-1",
    routes: [{ trunk: "trunk1", number: dialled }],
    ringTimeoutMs: 30_000 as Milliseconds,
    limitMs: 60_000 as Milliseconds,
    limitMayGrow: false,
    warnMs: [],
    ...change,
  });
};

export const testLines = ["4301", "4302"].map((user) => ({ user, secret: `secret;of ${user}`, callerName: `Cabina ${user.at(-1)}` }));

export async function engineUnderTest(
  change: Partial<AsteriskEngineOptions> & { readonly registering?: boolean } = {},
): Promise<EngineUnderTest> {
  const found = await findSwitch();
  if (!found.ok) throw new Error(found.error.message);
  const directory = mkdtempSync(join(tmpdir(), "timbre-sw-"));
  const [carrier, carrier2, sipPort] = await Promise.all([SipCarrier.open(), SipCarrier.open(), freeUdpPort()]);
  const options: AsteriskEngineOptions = {
    runDir: join(directory, "run"),
    dataDir: join(directory, "data"),
    clock: testClock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    switchBinary: found.value,
    sip: { bind: "127.0.0.1", port: sipPort },
    rtp: [42_000, 42_399],
    trunks: [carrier, carrier2].map((one, index) => ({
      id: `trunk${index + 1}`,
      server: `127.0.0.1:${one.socket.port}`,
      username: "shop",
      secret: "pass;word",
      register: change.registering ?? false,
    })),
    ...withoutRegistering(change),
  };
  const listeners = new Set<(event: EngineEvent) => void>();
  const asking = new Set<(request: AuthoriseRequest) => void>();
  const phones: SipPhone[] = [];
  const test: EngineUnderTest = {
    engine: createAsteriskEngine(options),
    events: [],
    requests: [],
    carrier,
    carrier2,
    sipPort,
    directory,
    options,
    decide: allow(),
    anotherCore: async () => {
      await test.engine.stop({ keepSwitch: true });
      test.events.length = 0;
      test.engine = createAsteriskEngine(options);
      await startEngine(test, asking);
    },
    asked: (dialled) => nextItem(test.requests, asking, (request) => request.dialled === dialled, `request for ${dialled}`, 8_000),
    hear: (event) => {
      test.events.push(event);
      for (const listener of [...listeners]) listener(event);
    },
    phone: async (user = "4301") => {
      const phone = await SipPhone.open({ user, secret: `secret;of ${user}`, switchPort: sipPort });
      phones.push(phone);
      return phone;
    },
    event: <K extends EngineEvent["kind"]>(kind: K, fits?: (event: Extract<EngineEvent, { kind: K }>) => boolean, deadlineMs = 8_000) => {
      type Wanted = Extract<EngineEvent, { kind: K }>;
      const isWanted = (event: EngineEvent): event is Wanted => event.kind === kind && (fits?.(event as Wanted) ?? true);
      return nextItem(test.events, listeners, isWanted, `event ${kind}`, deadlineMs);
    },
    close: async () => {
      // A core that was stopped with its switch kept leaves that to be ended here.
      const kept = readSwitchState(join(options.runDir, "switch.json"));
      await test.engine.stop({ keepSwitch: false });
      if (kept !== null && isAlive(kept)) await stopSwitchProcess(watchSwitchProcess(kept), 5_000);
      for (const peer of [carrier, carrier2, ...phones]) peer.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await startEngine(test, asking);
  return test;
}

async function startEngine(test: EngineUnderTest, asking: ReadonlySet<(request: AuthoriseRequest) => void>): Promise<void> {
  await test.engine.start({
    authorise: (request) => {
      test.requests.push(request);
      for (const listener of [...asking]) listener(request);
      return test.decide(request);
    },
    event: test.hear,
  });
  await test.engine.putLines(testLines);
}

function withoutRegistering({
  registering: _,
  ...options
}: Partial<AsteriskEngineOptions> & { readonly registering?: boolean }): Partial<AsteriskEngineOptions> {
  return options;
}

function nextItem<T, W extends T>(
  heard: readonly T[],
  listeners: Set<(item: T) => void>,
  isWanted: ((item: T) => item is W) | ((item: T) => boolean),
  what: string,
  deadlineMs: number,
): Promise<W> {
  const found = heard.find(isWanted);
  if (found !== undefined) return Promise.resolve(found as W);
  return new Promise((resolve, reject) => {
    const listener = (item: T) => {
      if (!isWanted(item)) return;
      clearTimeout(timer);
      listeners.delete(listener);
      resolve(item as W);
    };
    const timer = setTimeout(() => {
      listeners.delete(listener);
      reject(new Error(`no ${what} in ${deadlineMs} ms; heard ${JSON.stringify(heard)}`));
    }, deadlineMs);
    listeners.add(listener);
  });
}

async function freeUdpPort(): Promise<number> {
  const socket = await SipSocket.open();
  const { port } = socket;
  socket.close();
  return port;
}
