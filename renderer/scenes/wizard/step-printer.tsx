import { Checkbox, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { type SetupPrinter, setupPrinterSchema } from "../../../shared/contract/setup-view.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import styles from "../../components/wizard/wizard.module.css";
import { WizardCard } from "../../components/wizard/wizard-card.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { NetworkSearch } from "./network-search.tsx";
import { PrintTest } from "./print-test.tsx";
import { codePages, deviceOf, NEW_PRINTER, type PrinterPlace, papers } from "./printer-form.ts";
import type { StepProps } from "./step-props.ts";
import type { Setup } from "./use-setup.ts";

const typedPlaces = ["tcp", "serial", "file"] as const;
const placeWords = { tcp: "setup.printer.network", serial: "setup.printer.serial", file: "setup.printer.file" } as const;

/** Which printer, and a page that shows whether it is the right way to speak to it. */
export function StepPrinter({ setup, onBack, onNext }: StepProps) {
  const { t } = useShop();
  const kept = setup.state.answers.printer;
  const [printer, setPrinter] = useState<SetupPrinter>(() => kept ?? NEW_PRINTER);
  const isReady = setupPrinterSchema.safeParse(printer).success;
  const put = (over: Partial<SetupPrinter>) => setPrinter((before) => ({ ...before, ...over }));
  const save = async (answer: SetupPrinter | null) => {
    if (await setup.answer({ step: "printer", answer })) onNext();
  };
  return (
    <WizardCard
      title={t("setup.steps.printer")}
      help={t("setup.printer.help")}
      isBusy={setup.isBusy}
      onBack={onBack}
      action={{ words: t("setup.next"), isReady, onAct: () => void save(printer) }}
      others={
        <button type="button" className={button.medium} disabled={setup.isBusy} onClick={() => void save(null)}>
          {t("setup.printer.none")}
        </button>
      }
    >
      <Device setup={setup} device={printer.device} onDevice={(device) => put({ device })} />
      <div className={styles.fields}>
        <Select
          label={t("setup.printer.columns")}
          allowDeselect={false}
          data={papers.map((columns) => ({ value: String(columns), label: t(`setup.printer.paper.${columns}`) }))}
          value={String(printer.columns)}
          onChange={(chosen) => put({ columns: papers.find((columns) => String(columns) === chosen) ?? printer.columns })}
        />
        <Select
          label={t("setup.printer.codePage")}
          allowDeselect={false}
          data={[...codePages]}
          value={printer.codePage}
          onChange={(chosen) => put({ codePage: codePages.find((codePage) => codePage === chosen) ?? printer.codePage })}
        />
      </div>
      <Checkbox
        label={t("setup.printer.drawer")}
        checked={printer.drawer}
        onChange={(event) => put({ drawer: event.currentTarget.checked })}
      />
      <PrintTest printer={printer} isReady={isReady} onPrinter={setPrinter} onGood={() => void save(printer)} />
    </WizardCard>
  );
}

interface DeviceProps {
  readonly setup: Setup;
  readonly device: string;
  readonly onDevice: (device: string) => void;
}

/** One the machine sees, or one that is named: on the network by its address, which can be looked for. */
function Device({ setup, device, onDevice }: DeviceProps) {
  const { t } = useShop();
  const found = useAnswer((client) => client.setup.printers(), "printers");
  const isFound = found?.some((each) => each.device === device) === true;
  const kept = typedPlaces.find((place) => device.startsWith(`${place}:`));
  const [place, setPlace] = useState<Exclude<PrinterPlace, "found">>(kept ?? "tcp");
  const [typed, setTyped] = useState(kept === undefined ? "" : device.slice(kept.length + 1));
  const name = (at: Exclude<PrinterPlace, "found">, address: string) => {
    setPlace(at);
    setTyped(address);
    onDevice(deviceOf(at, address));
  };
  const choose = (chosen: string | null) => {
    const next = typedPlaces.find((each) => each === chosen);
    if (next !== undefined) name(next, typed);
    else if (chosen !== null) onDevice(chosen);
  };
  return (
    <>
      <div className={styles.fields}>
        <Select
          className={styles.wide ?? ""}
          label={t("setup.printer.found")}
          allowDeselect={false}
          data={[
            ...(found ?? []).map(({ device: value, name }) => ({ value, label: [value, name].filter((text) => text !== "").join(" · ") })),
            ...typedPlaces.map((value) => ({ value, label: t(placeWords[value]) })),
          ]}
          value={isFound ? device : place}
          onChange={choose}
        />
        {isFound ? null : (
          <TextInput
            label={t("setup.printer.address")}
            placeholder={t(place === "tcp" ? "setup.printer.addressPlace" : "setup.printer.filePlace")}
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => name(place, event.currentTarget.value)}
          />
        )}
      </div>
      {place !== "tcp" || isFound ? null : (
        <NetworkSearch setup={setup} chosen={typed.trim()} onChoose={(address) => name("tcp", address)} />
      )}
      {found?.length === 0 ? <p className={styles.note}>{t("setup.printer.noneFound")}</p> : null}
    </>
  );
}
