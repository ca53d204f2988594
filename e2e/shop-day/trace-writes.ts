import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { DayLine, DayOrder } from "./day-order.ts";

/** What a process did to its disk and to the world, in the order the kernel saw it. Paths are within the traced folder. */
export type DiskEvent =
  | { readonly kind: "write"; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  /** What was written to the file before it is on the disk. */
  | { readonly kind: "sync"; readonly path: string }
  | { readonly kind: "cut"; readonly path: string; readonly length: number }
  | { readonly kind: "create"; readonly path: string }
  | { readonly kind: "rename"; readonly path: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  /** It told somebody: what it said must be true for ever. */
  | { readonly kind: "told"; readonly line: DayLine };

const CALLS = "openat,write,pwrite64,pwritev,writev,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,lseek,mkdir,close";

/** Runs a process of a day under strace and returns everything it wrote to files of its folder and to its standard output. */
export async function traceDay(program: string, order: DayOrder, traceFile: string): Promise<readonly DiskEvent[]> {
  const args = ["-f", "-y", "-xx", "-s", "9999999", "-qq", "-e", "signal=none", "-e", `trace=${CALLS}`, "-o", traceFile];
  const child = spawn("strace", [...args, process.execPath, program], { stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.end(JSON.stringify(order));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Error(`the traced day ended with ${code}`);
  return readTrace(traceFile, order.folder);
}

/** An unfinished call of one thread, until its other half comes. */
async function readTrace(file: string, folder: string): Promise<readonly DiskEvent[]> {
  const events: DiskEvent[] = [];
  const unfinished = new Map<string, string>();
  const positions = new Map<string, number>();
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [, pid = "", rest = ""] = /^(\d+)\s+(.*)$/s.exec(text) ?? [];
    if (rest.endsWith(" <unfinished ...>")) {
      unfinished.set(pid, rest.slice(0, -" <unfinished ...>".length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(rest);
    const call = resumed === null ? rest : `${unfinished.get(pid) ?? ""}${resumed[1]}`;
    const event = eventOf(call, { folder, positions });
    if (event !== null) events.push(event);
  }
  return events;
}

interface Reading {
  readonly folder: string;
  /** Where the next write without an offset goes, by descriptor. */
  readonly positions: Map<string, number>;
}

const CALL = /^(\w+)\((.*)\)\s+= (-?\d+)(?:<([^>]*)>)?/s;

function eventOf(text: string, reading: Reading): DiskEvent | null {
  const [, name = "", args = "", result = "-1", opened = ""] = CALL.exec(text) ?? [];
  if (Number(result) < 0) return null;
  const within = (path: string) =>
    path.startsWith(`${reading.folder}/`) ? path.slice(reading.folder.length + 1) : path === reading.folder ? "." : null;
  const strings = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = ""]) => bytesOf(hex));
  const descriptor = /^(\d+)<([^>]*)>/.exec(args);
  const path = descriptor === null ? null : within(bytesOf(descriptor[2] ?? "").toString());
  const numbers = args.split(",").slice(-2).map(Number);
  switch (name) {
    case "openat": {
      const made = within(bytesOf(opened).toString());
      if (made === null) return null;
      reading.positions.set(`${result} ${made}`, 0);
      if (/O_TRUNC/.test(args)) return { kind: "cut", path: made, length: 0 };
      return /O_CREAT/.test(args) ? { kind: "create", path: made } : null;
    }
    case "pwrite64":
      return path === null
        ? null
        : { kind: "write", path, offset: numbers[1] ?? 0, bytes: (strings[0] ?? Buffer.alloc(0)).subarray(0, Number(result)) };
    case "write":
      if (descriptor?.[1] === "1") return toldOf(strings[0]);
      return path === null
        ? null
        : writtenOn(reading, `${descriptor?.[1]} ${path}`, { path, bytes: (strings[0] ?? Buffer.alloc(0)).subarray(0, Number(result)) });
    case "writev":
    case "pwritev":
      if (path !== null) throw new Error(`the trace has a ${name} to ${path}, which is not understood`);
      return null;
    case "lseek":
      if (path !== null) reading.positions.set(`${descriptor?.[1]} ${path}`, Number(result));
      return null;
    case "fsync":
    case "fdatasync":
      return path === null ? null : { kind: "sync", path };
    case "ftruncate":
      return path === null ? null : { kind: "cut", path, length: numbers[1] ?? 0 };
    case "unlink":
    case "unlinkat":
      return removed(within((strings[0] ?? "").toString()));
    case "rename":
    case "renameat":
    case "renameat2": {
      const [from, to] = strings.map((one) => within(one.toString()));
      return from == null || to == null ? null : { kind: "rename", path: from, to };
    }
    default:
      return null;
  }
}

function removed(path: string | null): DiskEvent | null {
  return path === null ? null : { kind: "remove", path };
}

function toldOf(bytes: Buffer | undefined): DiskEvent | null {
  try {
    return { kind: "told", line: JSON.parse((bytes ?? "").toString()) as DayLine };
  } catch {
    return null;
  }
}

function writtenOn({ positions }: Reading, key: string, { path, bytes }: { readonly path: string; readonly bytes: Buffer }): DiskEvent {
  const offset = positions.get(key) ?? 0;
  positions.set(key, offset + bytes.length);
  return { kind: "write", path, offset, bytes };
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll("\\x", ""), "hex");
}
