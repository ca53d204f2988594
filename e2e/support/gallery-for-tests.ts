import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Asked, askedOn, type Gallery, openGallery } from "./open-gallery.ts";

interface GalleryForTests {
  /** A page for the test that asks, until the next one does. */
  readonly open: Gallery["open"];
  /** What that page asked its core to do. */
  asked(): Promise<readonly Asked[]>;
  press(...keys: readonly string[]): Promise<void>;
}

/** The gallery for every test of one file. */
export function galleryForTests(): GalleryForTests {
  let gallery: Gallery;
  let page: Page;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery?.close());
  return {
    async open(query, look) {
      page = await gallery.open(query, look);
      return page;
    },
    asked: () => askedOn(page),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}
