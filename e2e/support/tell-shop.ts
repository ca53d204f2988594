import type { Page } from "playwright-core";
import type {} from "../../renderer/gallery/gallery-window.ts";
import type { ShopView } from "../../shared/contract/shop-view.ts";

/** A window of the gallery hears of a shop that is another one now, as after a change of its settings. */
export function tellShop(page: Page, own: Partial<ShopView>): Promise<void> {
  return page.evaluate((told) => {
    const live = window.gallery?.core.live;
    const hello = live?.getState().hello ?? null;
    if (hello !== null) live?.setState({ hello: { ...hello, shop: { ...hello.shop, ...told } } });
  }, own);
}
