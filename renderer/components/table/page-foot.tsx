import { Select } from "@mantine/core";
import { useShop } from "../../shop/shop-context.tsx";
import button from "../button/button.module.css";
import { Icon } from "../icon/icon.tsx";
import styles from "./table.module.css";

export interface PageOfRows {
  /** Counted from 1. */
  readonly page: number;
  readonly size: number;
}

interface PageFootProps extends PageOfRows {
  readonly total: number;
  readonly onChange: (page: PageOfRows) => void;
}

const SIZES = ["15", "30", "60", "120"];

/** "Página 1 de 2", how many rows to show, and how many there are in all. */
export function PageFoot({ page, size, total, onChange }: PageFootProps) {
  const { t } = useShop();
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={button.small}
        aria-label={t("page.previous")}
        disabled={page <= 1}
        onClick={() => onChange({ page: page - 1, size })}
      >
        <Icon name="previous" size={14} />
      </button>
      {t("page.of", { page, pages })}
      <button
        type="button"
        className={button.small}
        aria-label={t("page.next")}
        disabled={page >= pages}
        onClick={() => onChange({ page: page + 1, size })}
      >
        <Icon name="next" size={14} />
      </button>
      <span>{t("page.size")}</span>
      <Select
        aria-label={t("page.size")}
        w={80}
        size="xs"
        data={SIZES}
        value={String(size)}
        allowDeselect={false}
        onChange={(value) => onChange({ page: 1, size: Number(value ?? SIZES[0]) })}
      />
      <span className={styles.total}>{t("page.total", { count: total })}</span>
    </div>
  );
}
