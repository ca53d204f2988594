import type { CallFilterInput } from "../../../shared/contract/call-list-contract.ts";
import { useCore } from "../../client/core-context.tsx";
import { useExport } from "../../client/use-export.ts";
import { ExportMenu } from "../../components/export-menu/export-menu.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { PrintCalls } from "./print-calls.tsx";
import { PRINTED_MAX, usePrintCalls } from "./use-print-calls.ts";

/** The calls as they are filtered, as a file or on paper: all of them, not only the page that is shown. */
export function ExportCalls({ filter }: { readonly filter: CallFilterInput }) {
  const { t, format } = useShop();
  const { notices } = useCore();
  const tooMany = () =>
    notices.setState({ notice: { kind: "done", text: "callList.tooMany", params: { count: format.count(PRINTED_MAX) } } });
  const { sheet, onPrint, onDone } = usePrintCalls(filter, tooMany);
  return (
    <>
      <ExportMenu
        {...useExport((client, kind) => client.calls.export({ format: kind, ...filter }))}
        print={{ words: t("callList.pdf"), onPrint }}
      />
      {sheet === null ? null : <PrintCalls {...sheet} onDone={onDone} />}
    </>
  );
}
