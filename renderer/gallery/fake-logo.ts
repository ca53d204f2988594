import type { LogoView } from "../../shared/contract/settings-contract.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

const NAME = "7f3a".repeat(16);
/** How every PNG begins, in base64. */
const PNG_BEGINS = "iVBORw0KGgo";
const [WIDTH, HEIGHT] = [336, 96];

/** A frame around three hills. */
function drawnDots(): LogoView {
  const isBlack = (x: number, y: number) => {
    const isFrame = x < 6 || y < 6 || x >= WIDTH - 6 || y >= HEIGHT - 6;
    return isFrame || [70, 168, 266].some((top, hill) => y > 20 + hill * 8 && y - 20 - hill * 8 > Math.abs(x - top) * 1.1);
  };
  const rowBytes = WIDTH / 8;
  const bytes = new Uint8Array(rowBytes * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1)
      if (isBlack(x, y)) bytes[y * rowBytes + (x >> 3)] = (bytes[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return { width: WIDTH, height: HEIGHT, bits: btoa(String.fromCharCode(...bytes)) };
}

export interface FakeLogo {
  /** For what the shop says of itself. */
  inForce(): { readonly logo?: string };
  readonly settings: Pick<TimbreClient["settings"], "logo" | "putLogo" | "removeLogo">;
}

/** The shop's logo in memory; every PNG looks the same. */
export function createFakeLogo(world: FakeWorld, begins: boolean): FakeLogo {
  let logo = begins ? NAME : null;
  const put = (what: string, input: unknown, after: string | null) => {
    world.note(what, input);
    logo = after;
    world.send({ kind: "shop-changed" });
    return { logo };
  };
  return {
    inForce: () => (logo === null ? {} : { logo }),
    settings: {
      logo: async () => drawnDots(),
      putLogo: async (input) => {
        if (!input.png.startsWith(PNG_BEGINS))
          throw refused("request/invalid", { reason: input.png === "" ? "logo/empty" : "logo/not-png" });
        return put("logo", input, NAME);
      },
      removeLogo: async (input) => put("logoRemoved", input, null),
    },
  };
}
