/** Everything the switch's files are made from. One of these, one set of files: no file is ever edited by hand. */
export interface SwitchConfig {
  readonly directories: SwitchDirectories;
  /** Starts every call's id: `systemName-epoch.sequence`. */
  readonly systemName: string;
  readonly sip: SipConfig;
  readonly rtp: PortRange;
  readonly udptl: PortRange;
  readonly ari: AriConfig;
  readonly trunks: readonly TrunkConfig[];
  /** Networks in CIDR form that may speak SIP to the switch. Everything else is refused before any authentication. */
  readonly permit: readonly string[];
  /** Path of the warning tone without its extension. */
  readonly warningSound: string;
  /** How long the core may take for a verdict before the call is refused, whole seconds. */
  readonly decideSeconds: number;
  /** Numbers that go out without a verdict where there is none, or none to be read: 1 to 24 digits each. */
  readonly emergency: readonly string[];
}

export interface SwitchDirectories {
  readonly etc: string;
  readonly modules: string;
  readonly data: string;
  readonly lib: string;
  readonly spool: string;
  readonly run: string;
  readonly log: string;
  readonly cache: string;
}

export interface SipConfig {
  /** The address of one network card. A wildcard (0.0.0.0) needs `everyAddress`. */
  readonly bind: string;
  readonly port: number;
  readonly everyAddress?: boolean;
  /**
   * RFC 3261 T1, the first retransmission interval: 100 ms (the least PJSIP takes) suits LAN and short WAN, 250 ms long
   * lines. A trunk that is silent for 64 of it (6.4 s, timer B) is given up for the second one.
   */
  readonly timerT1Ms?: number;
}

/** First and last port, both included. */
export type PortRange = readonly [number, number];

export interface AriConfig {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export interface TrunkConfig {
  /** 1 to 32 of a-z, 0-9 and `_`. */
  readonly id: string;
  /** Host or host:port of the carrier's SIP server. */
  readonly server: string;
  /** Where calls go when it is not the server that takes registrations. */
  readonly proxy?: string;
  readonly username: string | null;
  readonly secret: string | null;
  /** Whether the carrier wants a REGISTER. */
  readonly register: boolean;
  /** In order of preference; G.711 A-law then mu-law unless said otherwise. */
  readonly codecs?: readonly TrunkCodec[];
  /** Addresses (CIDR) its own requests (BYE, re-INVITE) come from, beside those of `server`. */
  readonly permit?: readonly string[];
}

export type TrunkCodec = "alaw" | "ulaw" | "g722" | "gsm";
