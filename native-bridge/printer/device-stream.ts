import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { RETRY_MS, whenNotBusy } from "./when-not-busy.ts";

const READ_BYTES = 1_024;

/**
 * A character device such as /dev/usb/lp0, open. Non-blocking on purpose: a blocking write to a printer without paper, or a read from
 * one that says nothing, would hold a thread of the process for as long as that lasts.
 */
export class DeviceStream extends Duplex {
  /** Whether it was opened for reading as well. */
  readonly canTell: boolean;
  readonly #handle: FileHandle;
  readonly #closed: Promise<void>;
  #taken = 0;
  #takenOfPart = 0;

  private constructor(handle: FileHandle, canTell: boolean) {
    super();
    this.canTell = canTell;
    this.#handle = handle;
    this.#closed = new Promise((resolve) => this.once("close", resolve));
    this.on("error", () => undefined); // Who writes is told by callback, and `errored` keeps it.
  }

  /** A device that may only be written to is opened for that. */
  static async open(path: string): Promise<DeviceStream> {
    const flags = constants.O_NONBLOCK | constants.O_NOCTTY;
    const both = await open(path, constants.O_RDWR | flags).catch(() => null);
    return new DeviceStream(both ?? (await open(path, constants.O_WRONLY | flags)), both !== null);
  }

  /** How many bytes the device took, and how many it was given. */
  get bytesTaken(): number {
    return this.#taken + this.#takenOfPart;
  }

  get bytesGiven(): number {
    return this.#taken + this.writableLength;
  }

  /** Reads and drops what was said before anything was asked, such as an answer that came too late for the question. */
  async dropOldAnswers(): Promise<void> {
    await delay(RETRY_MS); // The driver asks the printer for what it has to say when it is opened (usblp).
    await this.#handle.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, null).catch(() => undefined);
  }

  /**
   * Ends when the printer has taken what the device took. A non-blocking write to usblp ends before that, and closing the device throws
   * away what is still on the way; the driver answers EAGAIN to a write of nothing until then (drivers/usb/class/usblp.c).
   */
  async drained(): Promise<void> {
    await whenNotBusy(
      () => this.#handle.write(Buffer.alloc(1), 0, 0),
      () => this.destroyed,
    );
  }

  /** Resolves when nobody has it open any more: usblp lets one in at a time. */
  async close(): Promise<void> {
    this.destroy();
    await this.#closed;
  }

  override _read(): void {
    void this.#readOn();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#writeAll(chunk).then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const end = () => done(error);
    this.#handle.close().then(end, end);
  }

  /**
   * What cannot be read now is tried again: usblp listens anew only when it is asked after a failure. Reading that fails must not keep
   * a ticket from being written.
   */
  async #readOn(): Promise<void> {
    for (; !this.destroyed; await delay(RETRY_MS)) {
      try {
        const said = Buffer.alloc(READ_BYTES);
        const { bytesRead } = await this.#handle.read(said, 0, READ_BYTES, null);
        if (bytesRead > 0) return void this.push(said.subarray(0, bytesRead));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // The driver knows that this printer tells nothing; or that it is gone.
        if (code === "EINVAL") return void this.push(null);
        if (code === "ENODEV") return void this.destroy(error as Error);
      }
    }
  }

  async #writeAll(chunk: Buffer): Promise<void> {
    for (this.#takenOfPart = 0; this.#takenOfPart < chunk.length; ) {
      const { bytesWritten } = await whenNotBusy(
        () => this.#handle.write(chunk, this.#takenOfPart),
        () => this.destroyed,
      );
      this.#takenOfPart += bytesWritten;
    }
    this.#taken += chunk.length;
    this.#takenOfPart = 0;
  }
}
