import { pino } from "pino";

export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  debug(fields: object, message: string): void;
}

/** Names of fields that may hold a secret; they are written as *** wherever they turn up. */
const SECRET_FIELDS = ["secret", "password", "token", "authorization", "pin"];

/** Writes JSON lines to a file descriptor or a file. No worker transports: they do not survive bundling. */
export function createLogger(options: { readonly destination: number | string; readonly level?: string }): Logger {
  return pino(
    {
      level: options.level ?? "info",
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "***" },
    },
    pino.destination({ dest: options.destination, sync: true, mkdir: true }),
  );
}

/** A logger that says nothing, for tests and for commands whose output is their answer. */
export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
