import { useShop } from "../../shop/shop-context.tsx";

/** What the columns of calls are, on the screen and on paper. */
export function CallsHeading() {
  const { t } = useShop();
  return (
    <thead>
      <tr>
        <th>{t("calls.date")}</th>
        <th>{t("calls.cabin")}</th>
        <th>{t("calls.destination")}</th>
        <th data-right>{t("calls.duration")}</th>
        <th data-right>{t("calls.cost")}</th>
        <th data-right>{t("calls.charge")}</th>
        <th>{t("calls.result")}</th>
        <th>{t("callList.mode")}</th>
      </tr>
    </thead>
  );
}
