import { Menu } from "@mantine/core";
import type { ListFormat } from "../../../shared/contract/export-contract.ts";
import { useShop } from "../../shop/shop-context.tsx";
import button from "../button/button.module.css";
import { Icon } from "../icon/icon.tsx";
import styles from "./export-menu.module.css";

const FORMATS: readonly ListFormat[] = ["csv", "xlsx"];

interface ExportMenuProps {
  /** A file is on its way. */
  readonly isBusy: boolean;
  readonly onChoose: (format: ListFormat) => void;
  /** Where the list can be printed too: the browser makes paper or a PDF of it. */
  readonly print?: { readonly words: string; readonly onPrint: () => void };
}

/** The list on the screen as a file: CSV, a workbook, or pages. */
export function ExportMenu({ isBusy, onChoose, print }: ExportMenuProps) {
  const { t } = useShop();
  const label = t(isBusy ? "exports.busy" : "exports.button");
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={button.small} aria-label={label} title={t("exports.button")} aria-busy={isBusy} disabled={isBusy}>
          <Icon name="export" size={15} />
          <span className={styles.word}>{label}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => onChoose(format)}>
            {t(`exports.${format}`)}
          </Menu.Item>
        ))}
        {print === undefined ? null : <Menu.Item onClick={print.onPrint}>{print.words}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
