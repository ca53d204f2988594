/** One UDP datagram of a capture. */
export interface CapturedDatagram {
  /** Milliseconds since 1970 by the kernel's clock, with microseconds behind the point. */
  readonly atMs: number;
  readonly fromPort: number;
  readonly toPort: number;
  readonly payload: Buffer;
}

const FILE_HEADER_BYTES = 24;
const RECORD_HEADER_BYTES = 16;
/** The loopback device gives Ethernet headers with empty addresses. */
const ETHERNET_BYTES = 14;
const UDP = 17;
const UDP_HEADER_BYTES = 8;

/** Reads a little-endian libpcap file of the loopback device (pcap-savefile(5)); a last record cut short is left out. */
export function pcapDatagrams(file: Buffer): readonly CapturedDatagram[] {
  const datagrams: CapturedDatagram[] = [];
  for (let at = FILE_HEADER_BYTES; at + RECORD_HEADER_BYTES <= file.length; ) {
    const length = file.readUInt32LE(at + 8);
    const frame = file.subarray(at + RECORD_HEADER_BYTES, at + RECORD_HEADER_BYTES + length);
    if (frame.length < length) break;
    const datagram = datagramOf(frame, file.readUInt32LE(at) * 1000 + file.readUInt32LE(at + 4) / 1000);
    if (datagram !== null) datagrams.push(datagram);
    at += RECORD_HEADER_BYTES + length;
  }
  return datagrams;
}

function datagramOf(frame: Buffer, atMs: number): CapturedDatagram | null {
  const ip = frame.subarray(ETHERNET_BYTES);
  if (ip.length < 20 || ip.readUInt8(0) >> 4 !== 4 || ip.readUInt8(9) !== UDP) return null;
  const udp = ip.subarray((ip.readUInt8(0) & 0x0f) * 4);
  if (udp.length < UDP_HEADER_BYTES) return null;
  return { atMs, fromPort: udp.readUInt16BE(0), toPort: udp.readUInt16BE(2), payload: udp.subarray(UDP_HEADER_BYTES, udp.readUInt16BE(4)) };
}
