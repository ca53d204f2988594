const sampleRateHz = 8_000;
const toneHz = 1_400;
const toneMs = 400;
const packetMs = 20;

/**
 * The tone a customer hears before the limit: 1400 Hz for 0.4 s (ITU-T E.180 calls it the warning that time is nearly up).
 * Made here so that it sounds the same whatever sound files a switch was installed with.
 */
export function warningTone(): Buffer {
  return wave(toneMs, (sample) => Math.round(8_000 * Math.sin((2 * Math.PI * toneHz * sample) / sampleRateHz)));
}

/** What sounds in its place where it is not to be heard: as short as a packet, since nothing else is heard meanwhile. */
export function warningSilence(): Buffer {
  return wave(packetMs, () => 0);
}

function wave(lengthMs: number, at: (sample: number) => number): Buffer {
  const samples = (sampleRateHz * lengthMs) / 1_000;
  const data = Buffer.alloc(samples * 2);
  for (let sample = 0; sample < samples; sample += 1) data.writeInt16LE(at(sample), sample * 2);
  return Buffer.concat([waveHeader(data.length), data]);
}

/** RIFF/WAVE, PCM, mono, 16 bit: the form Asterisk's format_wav reads. */
function waveHeader(dataBytes: number): Buffer {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "ascii");
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write("WAVEfmt ", 8, "ascii");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRateHz, 24);
  header.writeUInt32LE(sampleRateHz * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "ascii");
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
