import { crc32, deflateSync } from "node:zlib";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { LOGO_FILE_BYTES_MAX, LOGO_SIDE_PIXELS_MAX } from "../../../../shared/receipt/logo-limits.ts";
import { grayOfPng } from "./gray-of-png.ts";

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const END = chunk("IEND", Buffer.alloc(0));

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  /** 0 gray, 2 colours, 3 palette, 4 gray and opacity, 6 colours and opacity. */
  readonly kind?: number;
  readonly interlaced?: boolean;
}

function headed({ width, height, depth = 8, kind = 0, interlaced = false }: Header): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, kind, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([SIGNATURE, chunk("IHDR", header)]);
}

/** A PNG of these rows, each with a 0 before it: no filter. */
function png(header: Header, rows: readonly (readonly number[])[], ...before: readonly Buffer[]): Buffer {
  const packed = deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])));
  return Buffer.concat([headed(header), ...before, chunk("IDAT", packed), END]);
}

const shades = (file: Buffer) => {
  const gray = grayOfPng(file);
  return gray.ok ? [...gray.value.shades] : gray.error.fault;
};

describe("a PNG in shades of gray", () => {
  test.each<[string, Buffer, number[]]>([
    ["gray", png({ width: 3, height: 1 }, [[0, 128, 255]]), [0, 128, 255]],
    [
      "one bit a pixel, of which the last byte is not full",
      png({ width: 3, height: 2, depth: 1 }, [[0xa0], [0x40]]),
      [255, 0, 255, 0, 255, 0],
    ],
    ["sixteen bits", png({ width: 1, height: 1, depth: 16 }, [[0x80, 0x7f]]), [128]],
    [
      "colours: green is lighter than red, red than blue",
      png({ width: 3, height: 1, kind: 2 }, [[255, 0, 0, 0, 255, 0, 0, 0, 255]]),
      [76, 150, 29],
    ],
    ["a palette", png({ width: 2, height: 1, kind: 3 }, [[1, 0]], chunk("PLTE", Buffer.of(0, 0, 0, 255, 255, 255))), [255, 0]],
    [
      "a palette, the first of it seen through",
      png({ width: 2, height: 1, kind: 3 }, [[1, 0]], chunk("PLTE", Buffer.alloc(6)), chunk("tRNS", Buffer.of(0))),
      [0, 255],
    ],
    ["black that is seen through is paper", png({ width: 3, height: 1, kind: 4 }, [[0, 0, 0, 128, 0, 255]]), [255, 127, 0]],
    ["colours and opacity", png({ width: 2, height: 1, kind: 6 }, [[255, 255, 255, 255, 0, 0, 0, 51]]), [255, 204]],
    ["interlaced", png({ width: 2, height: 2, interlaced: true }, [[7], [9], [11, 13]]), [7, 9, 11, 13]],
  ])("%s", (_, file, expected) => expect(shades(file)).toEqual(expected));

  test("as large as one may be", () => {
    const side = LOGO_SIDE_PIXELS_MAX;
    expect(grayOfPng(PNG.sync.write(new PNG({ width: side, height: side })))).toMatchObject({
      ok: true,
      value: { width: side, height: side },
    });
  });
});

describe("what is no logo", () => {
  const good = png({ width: 3, height: 1 }, [[0, 128, 255]]);
  const broken = (at: number) => Buffer.from(good.map((byte, place) => (place === at ? byte ^ 0xff : byte)));
  const zeros = deflateSync(Buffer.alloc(200_000_000));
  test.each<[string, Buffer, string]>([
    ["nothing", Buffer.alloc(0), "empty"],
    ["a JPEG", Buffer.from("ffd8ffe000104a46494600010100", "hex"), "not-png"],
    ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "not-png"],
    ["a file that ends in its signature", SIGNATURE, "damaged"],
    ["another chunk first", Buffer.concat([SIGNATURE, chunk("gAMA", Buffer.alloc(25)), END]), "damaged"],
    ["cut off", good.subarray(0, good.length - 9), "damaged"],
    ["cut off in its rows", png({ width: 3, height: 4 }, [[0, 1, 2]]), "damaged"],
    ["interlaced, the last pass cut off", png({ width: 2, height: 2, interlaced: true }, [[7], [9]]), "damaged"],
    ["a wrong check sum", broken(good.length - 14), "damaged"],
    ["no pixels", png({ width: 0, height: 0 }, []), "damaged"],
    ["a palette that is not there", png({ width: 1, height: 1, kind: 3 }, [[0]]), "damaged"],
    ["a colour that is not in the palette", png({ width: 1, height: 1, kind: 3 }, [[9]], chunk("PLTE", Buffer.alloc(3))), "damaged"],
    ["too many bytes", Buffer.concat([good, Buffer.alloc(LOGO_FILE_BYTES_MAX)]), "too-many-bytes"],
    ["one pixel too wide", headed({ width: LOGO_SIDE_PIXELS_MAX + 1, height: 1 }), "too-large"],
    ["one pixel too tall", headed({ width: 1, height: LOGO_SIDE_PIXELS_MAX + 1 }), "too-large"],
    ["as large as a header can say", headed({ width: 0xffff_ffff, height: 0xffff_ffff, depth: 16, kind: 6 }), "too-large"],
    [
      "interlaced, 200 MB of rows where a few bytes belong",
      Buffer.concat([headed({ width: 8, height: 8, interlaced: true }), chunk("IDAT", zeros), END]),
      "damaged",
    ],
  ])("%s", (_, file, fault) => expect(grayOfPng(file)).toMatchObject({ ok: false, error: { fault } }));

  test("of one that is too large it is told how large it is", () => {
    expect(grayOfPng(headed({ width: 5_000, height: 40 }))).toMatchObject({ error: { size: { width: 5_000, height: 40 } } });
  });

  test("rows that go on beyond the picture are not unpacked", () => {
    const before = process.memoryUsage().rss;
    expect(shades(Buffer.concat([headed({ width: 2, height: 1 }), chunk("IDAT", zeros), END]))).toBe("damaged");
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });
});
