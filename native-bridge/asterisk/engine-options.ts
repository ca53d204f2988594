import type { Clock } from "../../shared/time/clock.ts";
import type { PortRange, SipConfig, TrunkConfig } from "./config/switch-config.ts";

export interface AsteriskEngineOptions {
  /** Configuration, control socket and process state of the running switch. Keep its path short: a Unix socket's has 107 bytes. */
  readonly runDir: string;
  /** What must outlive the switch: the spool, its logs and the registered contacts, in `switch/` below it. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: EngineLog;
  readonly switchBinary: SwitchBinary;
  readonly sip: SipConfig;
  readonly rtp: PortRange;
  readonly trunks: readonly TrunkConfig[];
  /** Networks in CIDR form that may speak SIP to the switch; loopback is always among them. */
  readonly permit?: readonly string[];
  readonly language?: string;
  /** Starts every call's id; 1 to 23 of a-z, 0-9 and `_`. */
  readonly systemName?: string;
  readonly udptl?: PortRange;
  readonly decideSeconds?: number;
  /** Numbers that are let out whatever the core says, or does not say. */
  readonly emergency?: readonly string[];
  /** Below this much free space no call is recorded, so none may be allowed. Bytes. */
  readonly spoolReserveBytes?: number;
}

/** Where the switch program is; what `findSwitch()` gives. */
export interface SwitchBinary {
  /** The program and the arguments that always come first. */
  readonly asterisk: readonly string[];
  readonly moduleDir: string;
  readonly soundsDir: string | null;
  readonly version: string;
}

/** Pino's shape, as far as it is used here. */
export interface EngineLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
