import button from "../../components/button/button.module.css";
import { CheckLine } from "../../components/wizard/check-line.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import type { Setup } from "./use-setup.ts";

interface NetworkSearchProps {
  readonly setup: Setup;
  /** The address that is printed on now, with its port; any other text where that is none of those found. */
  readonly chosen: string;
  readonly onChoose: (address: string) => void;
}

/** The search asks this port alone. */
const PORT = 9100;

/** Printers in the shop's network: looked for when somebody wants it, and until somebody has seen enough. */
export function NetworkSearch({ setup, chosen, onChoose }: NetworkSearchProps) {
  const { t } = useShop();
  const search = setup.state.printerSearch;
  const isRunning = search?.isRunning === true;
  return (
    <section className={styles.group}>
      <div className={styles.search}>
        <button
          type="button"
          className={button.medium}
          disabled={setup.isBusy}
          onClick={() => void setup.tell((client) => client.setup.searchPrinters({ on: !isRunning }))}
        >
          {t(isRunning ? "setup.printer.searchStop" : search === null ? "setup.printer.search" : "setup.printer.searchAgain")}
        </button>
        {search === null || !isRunning ? null : (
          <>
            <progress value={search.asked} max={search.hosts} aria-label={t("setup.printer.search")} />
            {t("setup.printer.searching", { asked: search.asked, hosts: search.hosts })}
          </>
        )}
      </div>
      {search === null ? null : (
        <div role="status">
          {search.found.length === 0 ? null : (
            <ul className={styles.checks}>
              {search.found.map((host) => (
                <CheckLine
                  key={host}
                  state="good"
                  act={
                    <button
                      type="button"
                      className={button.medium}
                      aria-pressed={chosen === `${host}:${PORT}`}
                      onClick={() => onChoose(`${host}:${PORT}`)}
                    >
                      {t(chosen === `${host}:${PORT}` ? "setup.printer.used" : "setup.printer.use", { host })}
                    </button>
                  }
                >
                  {t("setup.printer.answers", { host })}
                </CheckLine>
              ))}
            </ul>
          )}
          {isRunning || search.found.length > 0 ? null : (
            <p className={styles.note}>{t(search.hosts === 0 ? "setup.printer.noNetwork" : "setup.printer.nobody")}</p>
          )}
        </div>
      )}
    </section>
  );
}
