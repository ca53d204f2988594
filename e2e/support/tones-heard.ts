import type { CapturedDatagram } from "./pcap-datagrams.ts";

/** The warning tone's, and the sampling of G.711. */
const TONE_HZ = 1_400;
const SAMPLE_HZ = 8_000;
const RTP_HEADER_BYTES = 12;
const FRAME_BYTES = 160;
/** Of a tone as loud as the shop's; the carrier's own 425 Hz lie far from it. */
const LOUD = 1_000;
/** Between the packets of one tone, and between two tones. */
const APART_MS = 200;

/** When a phone began to hear the warning tone: the sound that arrived at its port, by the kernel's clock. */
export function tonesHeard(datagrams: readonly CapturedDatagram[], toPort: number): readonly number[] {
  const loud = datagrams.filter((one) => one.toPort === toPort && isLoud(one.payload)).map(({ atMs }) => atMs);
  return loud.filter((atMs, n) => atMs - (loud[n - 1] ?? Number.NEGATIVE_INFINITY) > APART_MS);
}

/** A whole frame of A-law (RFC 3551, payload type 8) in which the tone is found (Goertzel). */
function isLoud(payload: Buffer): boolean {
  if (payload.length !== RTP_HEADER_BYTES + FRAME_BYTES || (payload.readUInt8(1) & 0x7f) !== 8) return false;
  const turn = 2 * Math.cos((2 * Math.PI * TONE_HZ) / SAMPLE_HZ);
  let [last, before] = [0, 0];
  for (const byte of payload.subarray(RTP_HEADER_BYTES)) [last, before] = [linear(byte) + turn * last - before, last];
  const power = last ** 2 + before ** 2 - turn * last * before;
  return (2 * Math.sqrt(Math.max(0, power))) / FRAME_BYTES > LOUD;
}

/** ITU-T G.711 A-law to 16 bits. */
function linear(byte: number): number {
  const code = byte ^ 0x55;
  const exponent = (code & 0x70) >> 4;
  const mantissa = ((code & 0x0f) << 4) + 8;
  const size = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return (code & 0x80) === 0 ? -size : size;
}
