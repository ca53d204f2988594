import { join } from "node:path";
import type {
  CallEngine,
  CallEngineListener,
  EngineEvent,
  EngineLine,
  EngineLiveCall,
  LineState,
  MovedLimit,
  RefusedPhone,
  SpoolChunk,
  SpoolState,
  SwitchStatus,
  TrunkCheck,
} from "../../shared/ports/call-engine.ts";
import { applicationName } from "./application-name.ts";
import { answerAuthorise } from "./ari/answer-authorise.ts";
import type { AriConnection } from "./ari/ari-connection.ts";
import { type AriEvent, parseAriEvent } from "./ari/ari-event.ts";
import { assertModules } from "./ari/assert-modules.ts";
import { ContactWatch } from "./ari/contact-watch.ts";
import { putEventFilter } from "./ari/put-event-filter.ts";
import { readChannels } from "./ari/read-channels.ts";
import { RegistrationWatch } from "./ari/registration-watch.ts";
import { SwitchLines } from "./ari/switch-lines.ts";
import { SwitchLink } from "./ari/switch-link.ts";
import { endWhisper, playWarning, whisperWarning } from "./ari/whisper-warning.ts";
import { type Arrival, CallDesk } from "./calls/call-desk.ts";
import { EndpointStates } from "./calls/endpoint-states.ts";
import type { AriConfig } from "./config/switch-config.ts";
import type { AsteriskEngineOptions } from "./engine-options.ts";
import { checkTrunk } from "./process/check-trunk.ts";
import { switchCommand } from "./process/control-socket.ts";
import { moveFence } from "./process/move-fence.ts";
import { prepareRun } from "./process/prepare-run.ts";
import { qualifyTrunks } from "./process/qualify-trunks.ts";
import { refreshSwitch } from "./process/refresh-switch.ts";
import { type RunDirectory, runDirectory } from "./process/run-directory.ts";
import { lockRunDirectory, type RunLock } from "./process/run-lock.ts";
import { SwitchFault } from "./process/switch-fault.ts";
import { SwitchKeeper } from "./process/switch-keeper.ts";
import { refusedPhones } from "./records/refused-phones.ts";
import { probeSpool } from "./records/spool-probe.ts";
import { readSpool } from "./records/spool-reader.ts";
import { type SpoolWatch, watchSpool } from "./records/spool-watch.ts";
import { soundLanguage } from "./switch-config-from-options.ts";

const defaultSpoolReserveBytes = 50 * 1024 * 1024;
/** The switch waits 2 s for the phone (`qualify_timeout`). */
const lineAnswersWithinMs = 2_500;
const refusedPhonesToldMs = 120_000;

export class AsteriskEngine implements CallEngine {
  readonly spoolPath: string;
  readonly #options: AsteriskEngineOptions;
  readonly #run: RunDirectory;
  readonly #trunks: ReadonlySet<string>;
  readonly #lines: SwitchLines;
  readonly #calls: CallDesk;
  readonly #states: EndpointStates;
  readonly #contacts: ContactWatch;
  readonly #registrations: RegistrationWatch;
  readonly #link: SwitchLink;
  #keeper: SwitchKeeper | null = null;
  #lock: RunLock | null = null;
  #listener: CallEngineListener | null = null;
  #spool: SpoolWatch | null = null;
  #status: SwitchStatus = { state: "down", pid: null, reason: "not started" };
  /** Files that changed under a switch that was already running. */
  #outdated: readonly string[] = [];
  /** A switch that has just started calls everything offline that it has not asked yet. */
  #isFresh = true;
  /** Events that arrived while both sides were being brought to the same state; null when they are acted on at once. */
  #waiting: { readonly event: AriEvent; readonly at: Arrival }[] | null = [];
  #moving: Promise<unknown> = Promise.resolve();
  #started: { resolve(): void; reject(error: unknown): void } | null = null;

  constructor(options: AsteriskEngineOptions) {
    this.#options = options;
    this.#run = runDirectory(options);
    this.spoolPath = this.#run.spool;
    this.#trunks = new Set(options.trunks.map((trunk) => trunk.id));
    this.#calls = new CallDesk({
      clock: options.clock,
      log: options.log,
      trunks: this.#trunks,
      decide: (request) => this.#listener?.authorise(request) ?? { kind: "deny" },
      answer: async (switchCallId, variable) => answerAuthorise(this.#connection(), switchCallId, variable),
      tell: (event) => this.#tell(event),
    });
    this.#lines = new SwitchLines(soundLanguage(options), this.#trunks);
    this.#states = new EndpointStates(this.#trunks, (event) => this.#tell(event));
    this.#contacts = new ContactWatch(this.#run.controlSocket, (contacts) => this.#states.listed(contacts));
    const registering = options.trunks.filter((trunk) => trunk.register).map((trunk) => trunk.id);
    this.#registrations = new RegistrationWatch(this.#run.controlSocket, registering, (trunk, registered) =>
      this.#states.registration(trunk, registered),
    );
    this.#link = new SwitchLink({
      message: (message) => this.#message(message),
      join: (connection) => this.#join(connection),
      joined: () => this.#joined(),
      lost: (reason) => this.#lost(reason),
      troubled: (error) => this.#options.log.warn({ error: String(error) }, "joining the switch went wrong"),
      frozen: () => this.#keeper?.kill("SIGKILL"),
      failed: (fault) => this.#failed(fault),
    });
  }

  async start(listener: CallEngineListener): Promise<void> {
    this.#listener = listener;
    const { files } = await prepareRun(this.#options, this.#run);
    this.#lock = await lockRunDirectory(this.#run.path);
    const { switchBinary, sip, log } = this.#options;
    this.#keeper = new SwitchKeeper(
      { run: this.#run, program: switchBinary.asterisk, sip, ariUser: applicationName, files, log },
      {
        started: (ari, outdated) => this.#connect(ari, outdated),
        died: (reason, joined) => this.#died(reason, joined),
        cannotStart: (error) => this.#setStatus({ state: "down", pid: null, reason: String(error) }),
      },
    );
    this.#spool = watchSpool(this.spoolPath, () => this.#tell({ kind: "spool" }));
    this.#setStatus({ state: "starting", pid: null, reason: null });
    const up = new Promise<void>((resolve, reject) => {
      this.#started = { resolve, reject };
    });
    try {
      await Promise.all([this.#keeper.start(), up]);
    } catch (error) {
      await this.stop({ keepSwitch: "if-found" });
      throw error;
    }
  }

  async stop({ keepSwitch }: { keepSwitch: boolean | "if-found" }): Promise<void> {
    this.#registrations.stop();
    this.#contacts.stop();
    // The connection stays until the switch is gone, so that the ends of its calls are still heard.
    await this.#keeper?.stop({ keepSwitch });
    this.#link.disconnect();
    this.#spool?.close();
    await this.#lock?.release();
    this.#setStatus({ state: "down", pid: null, reason: "stopped" });
    this.#keeper = this.#spool = this.#lock = this.#listener = null;
  }

  status(): SwitchStatus {
    return this.#status;
  }

  async putLines(lines: readonly EngineLine[]): Promise<void> {
    const before = this.#lines.users();
    this.#lines.want(lines);
    for (const user of before) if (!this.#lines.has(user)) this.#states.line(user, "unknown");
    const connection = this.#link.current();
    if (connection === null) return;
    await this.#lines.put(connection);
    this.#contacts.heard();
  }

  async hangUp(switchCallId: string, cause: number): Promise<boolean> {
    const path = `channels/${encodeURIComponent(switchCallId)}`;
    const { status } = await this.#connection().request({ method: "DELETE", path, query: { reason_code: String(cause) } });
    return status === 204;
  }

  /** One after the other, so that the last one said is the one that holds. */
  moveLimit(switchCallId: string, { from, ms }: MovedLimit): Promise<boolean> {
    const move = async () => {
      this.#connection();
      const { controlSocket } = this.#run;
      if (from === "answer") return moveFence(controlSocket, { cabin: switchCallId, from, ms });
      const leg = this.#calls.answeredLeg(switchCallId);
      return leg !== null && moveFence(controlSocket, { cabin: switchCallId, from, ms, leg });
    };
    const moved = this.#moving.then(move);
    this.#moving = moved.catch(() => false);
    return moved;
  }

  async soundWarning(switchCallId: string): Promise<boolean> {
    return whisperWarning(this.#connection(), switchCallId);
  }

  async liveCalls(): Promise<readonly EngineLiveCall[]> {
    const { calls } = await readChannels(this.#connection());
    return calls.map(({ switchCallId, line, dialled, callId, up }) => ({ switchCallId, line, dialled, callId, up }));
  }

  probeSpool(): SpoolState {
    return probeSpool(this.spoolPath, this.#options.spoolReserveBytes ?? defaultSpoolReserveBytes);
  }

  readSpool(fromByte: number): SpoolChunk {
    const { records, nextByte, skippedLines, more } = readSpool(this.spoolPath, fromByte);
    if (skippedLines > 0) this.#options.log.warn({ skippedLines, fromByte, nextByte }, "spool lines that are no records");
    if (more) setImmediate(() => this.#tell({ kind: "spool" }));
    return { records, nextByte };
  }

  async testLine(line: string): Promise<LineState> {
    const answered = this.#states.untilRegistered(line, lineAnswersWithinMs);
    await switchCommand(this.#run.controlSocket, `pjsip qualify ${line}`);
    return answered;
  }

  async checkTrunk(trunk: string): Promise<TrunkCheck> {
    const wanted = this.#options.trunks.find(({ id }) => id === trunk);
    if (wanted === undefined) throw new SwitchFault("switch/protocol", `there is no trunk ${trunk}`);
    return checkTrunk(this.#run.controlSocket, wanted);
  }

  refusedPhones(): readonly RefusedPhone[] {
    return refusedPhones(join(this.#run.directories.log, "security.log"), this.#options.clock.now() - refusedPhonesToldMs);
  }

  #connection(): AriConnection {
    const connection = this.#link.current();
    if (connection === null) throw new SwitchFault("switch/down", this.#status.reason ?? "the switch is starting");
    return connection;
  }

  #connect(ari: AriConfig, outdated: readonly string[] | null): void {
    this.#outdated = outdated ?? [];
    this.#isFresh = outdated === null;
    this.#waiting = [];
    this.#setStatus({ state: "starting", pid: this.#keeper?.pid ?? null, reason: null });
    this.#link.connect({ ...ari, application: applicationName });
  }

  /** Brings both sides to the same state. Events wait meanwhile and are acted on in their order afterwards. */
  async #join(connection: AriConnection): Promise<void> {
    await putEventFilter(connection);
    await assertModules(connection);
    const found = await readChannels(connection);
    if (this.#outdated.length > 0) {
      const { log } = this.#options;
      const refreshed = await refreshSwitch(this.#run.controlSocket, this.#outdated);
      if (refreshed === "restart-needed" && found.calls.length === 0) {
        this.#keeper?.kill("SIGTERM");
        throw new SwitchFault("switch/protocol", "the switch starts again with its new settings");
      }
      log.info({ outdated: this.#outdated, refreshed, calls: found.calls.length }, "settings of the running switch changed");
      if (refreshed === "done") this.#outdated = [];
    }
    this.#calls.adopt(found.calls, new Set(this.#waiting?.flatMap(({ event }) => (event.kind === "asked" ? [event.channel] : []))));
    this.#calls.adoptLifted(found.lifted);
    this.#lines.forgetGiven();
    await this.#lines.put(connection);
    await this.#contacts.read();
    if (this.#isFresh) await qualifyTrunks(this.#run.controlSocket, this.#trunks);
    this.#isFresh = false;
  }

  #joined(): void {
    this.#keeper?.proven();
    this.#setStatus({ state: "up", pid: this.#keeper?.pid ?? null, reason: null });
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const { event, at } of waiting) this.#act(event, at);
    this.#registrations.start();
    // A switch that only stood still is not joined anew, and what was to be read of its contacts was given up.
    this.#contacts.heard();
    this.#started?.resolve();
  }

  #lost(reason: string): void {
    // What comes before both sides agree again is acted on after that.
    this.#waiting ??= [];
    this.#registrations.stop();
    this.#contacts.stop();
    this.#setStatus({ state: "down", pid: this.#keeper?.pid ?? null, reason });
  }

  #died(reason: string, joined: boolean): void {
    this.#options.log.error({ reason }, "the switch died");
    this.#link.disconnect();
    this.#registrations.stop();
    this.#contacts.stop();
    this.#setStatus({ state: "down", pid: null, reason });
    this.#calls.loseAll();
    this.#states.reset();
    // One that had been joined is replaced; one that was just started and ends would end again.
    if (!joined) this.#started?.reject(new SwitchFault("switch/will-not-start", reason));
  }

  /** Waiting cannot mend it: at the start that is the answer, later it is the state until the owner acts. */
  #failed(fault: SwitchFault): void {
    this.#options.log.error({ reason: fault.message }, "the switch cannot be used");
    this.#setStatus({ state: "down", pid: this.#keeper?.pid ?? null, reason: fault.message });
    this.#started?.reject(fault);
  }

  #message(message: Readonly<Record<string, unknown>>): void {
    const event = parseAriEvent(message);
    if (event === null) return;
    const at = this.#calls.arrival();
    if (this.#waiting !== null) this.#waiting.push({ event, at });
    else this.#act(event, at);
  }

  #act(event: AriEvent, at: Arrival): void {
    switch (event.kind) {
      case "contact":
        this.#states.contact(event.endpoint, event.status);
        this.#contacts.heard();
        break;
      case "whisper-ready":
        this.#whisper((connection) => playWarning(connection, event.channel, this.#run.warningSound));
        break;
      case "whisper-over":
        this.#whisper((connection) => endWhisper(connection, event.channel));
        break;
      case "replaced":
        this.#link.disconnect();
        this.#failed(new SwitchFault("switch/already-used", "another core has taken the switch over"));
        break;
      default:
        this.#calls.event(event, at);
    }
  }

  #whisper(act: (connection: AriConnection) => Promise<void>): void {
    const connection = this.#link.current();
    if (connection === null) return;
    act(connection).catch((error: unknown) => this.#options.log.warn({ error: String(error) }, "a warning was not sounded"));
  }

  #setStatus(status: SwitchStatus): void {
    const { state, pid, reason } = this.#status;
    if (state === status.state && pid === status.pid && reason === status.reason) return;
    this.#status = status;
    this.#tell({ kind: "status", status });
  }

  #tell(event: EngineEvent): void {
    this.#listener?.event(event);
  }
}
