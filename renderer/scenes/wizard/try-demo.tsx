import button from "../../components/button/button.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import type { Setup } from "./use-setup.ts";

/** Into the demonstration. The core that comes next is its own, and the window shows its counter by itself. */
export function TryDemo({ setup }: { readonly setup: Setup }) {
  const { t } = useShop();
  return (
    <button
      type="button"
      className={button.medium}
      disabled={setup.isBusy}
      onClick={() => void setup.tell((client) => client.setup.demo({ on: true }))}
    >
      {t("setup.demo.begin")}
    </button>
  );
}
