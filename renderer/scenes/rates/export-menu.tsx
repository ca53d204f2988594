import { Menu } from "@mantine/core";
import { useState } from "react";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";
import { useRates } from "./rates-context.ts";
import { saveFile } from "./save-file.ts";
import { wireFilter } from "./wire-filter.ts";

/** The list as it is filtered, as a file. */
export function ExportMenu() {
  const { t } = useShop();
  const core = useCore();
  const { store } = useRates();
  const [busy, setBusy] = useState(false);
  const run = async (format: "csv" | "xlsx") => {
    setBusy(true);
    const saved = await ask(core, async (client) =>
      saveFile(await client.rates.export({ ...wireFilter(store.getState().filter), format }), document),
    );
    setBusy(false);
    if (saved.ok) core.notices.setState({ notice: { kind: "done", text: "rates.exported", params: { file: saved.value } } });
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={styles.small}
          aria-label={t(busy ? "rates.exporting" : "rates.export")}
          title={t("rates.export")}
          disabled={busy}
        >
          <Icon name="export" size={15} />
          <span className={styles.wide}>{t(busy ? "rates.exporting" : "rates.export")}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run("csv")}>{t("rates.exportCsv")}</Menu.Item>
        <Menu.Item onClick={() => void run("xlsx")}>{t("rates.exportXlsx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
