import { useState } from "react";
import type { SetupPrinter, SetupPrintTest } from "../../../shared/contract/setup-view.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import button from "../../components/button/button.module.css";
import { CheckLine } from "../../components/wizard/check-line.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { narrower, otherLetters } from "./printer-form.ts";

interface PrintTestProps {
  readonly printer: SetupPrinter;
  readonly isReady: boolean;
  readonly onPrinter: (printer: SetupPrinter) => void;
  readonly onGood: () => void;
}

/** The test page, and what to try when it does not look right: the next width, the next letters. */
export function PrintTest({ printer, isReady, onPrinter, onGood }: PrintTestProps) {
  const { t } = useShop();
  const core = useCore();
  const [result, setResult] = useState<SetupPrintTest | "printing" | null>(null);
  const print = async (tried: SetupPrinter) => {
    onPrinter(tried);
    setResult("printing");
    const answer = await ask(core, (client) => client.setup.testPrinter(tried));
    setResult(answer.ok ? answer.value : { printed: false, fault: "printer/fault", drawer: null });
  };
  const isPrinting = result === "printing";
  return (
    <section className={styles.group}>
      <button type="button" className={button.medium} disabled={!isReady || isPrinting} onClick={() => void print(printer)}>
        {t(isPrinting ? "setup.printer.testing" : "setup.printer.test")}
      </button>
      {result === null || isPrinting ? null : (
        <div role="status">
          <ul className={styles.checks}>
            <CheckLine state={result.printed ? "good" : "bad"}>
              {result.printed ? t("setup.printer.printed") : t(`printerFaults.${result.fault ?? "printer/fault"}`)}
            </CheckLine>
            {result.drawer === true ? <CheckLine state="good">{t("setup.printer.drawerOpened")}</CheckLine> : null}
          </ul>
          {result.printed ? (
            <div className={styles.acts}>
              <button type="button" data-go className={button.medium} onClick={onGood}>
                {t("setup.printer.yes")}
              </button>
              <button type="button" className={button.medium} onClick={() => void print(narrower(printer))}>
                {t("setup.printer.cut")}
              </button>
              <button type="button" className={button.medium} onClick={() => void print(otherLetters(printer))}>
                {t("setup.printer.letters")}
              </button>
            </div>
          ) : null}
        </div>
      )}
    </section>
  );
}
