import { useState } from "react";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import button from "../../components/button/button.module.css";
import { AmountField } from "../../components/dialog/amount-field.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";

/** The shop's first shift, with what lies in the drawer now. */
export function FirstShift() {
  const { t } = useShop();
  const core = useCore();
  const [float, setFloat] = useState("");
  const open = async () => {
    const intention = `wizard shift ${float}`;
    const answer = await ask(core, (client) =>
      client.shifts.open({ operationId: operationIds.idFor(intention), float: float === "" ? "0" : float }),
    );
    if (answer.ok) operationIds.done(intention);
  };
  return (
    <span className={styles.shift}>
      <AmountField label={t("setup.call.float")} amount={float} onAmount={setFloat} />
      <button type="button" className={button.medium} onClick={() => void open()}>
        {t("setup.call.openShift")}
      </button>
    </span>
  );
}
