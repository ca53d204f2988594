import type { Translate } from "../../../shared/i18n/translate.ts";
import { useLogo } from "../../client/use-logo.ts";
import { useLogoChange } from "../../client/use-logo-change.ts";
import { LogoField } from "../../components/logo/logo-field.tsx";
import { logoLimits } from "../../components/logo/logo-limits.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { SettingRow } from "./setting-row.tsx";
import type { SettingsRow } from "./settings-row.ts";

/** The logo of the receipts: no setting of shop.json, but one of the shop. */
export function logoRow(t: Translate, format: ShopFormat): SettingsRow {
  const words = { name: t("logo.name"), effect: t("logo.effect", logoLimits(format)), words: t("logo.words") };
  return {
    id: "logo",
    ...words,
    row: (
      <SettingRow key="logo" name={words.name} effect={words.effect} onReset={null}>
        {(ids) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own.
          <div role="group" aria-labelledby={ids.name} aria-describedby={ids.effect}>
            <ShopLogo />
          </div>
        )}
      </SettingRow>
    ),
  };
}

function ShopLogo() {
  const { shop } = useShop();
  const dots = useLogo(shop.receipt.logo ?? null);
  return <LogoField dots={dots} {...useLogoChange()} />;
}
