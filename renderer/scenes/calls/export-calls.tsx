import { useExport } from "../../client/use-export.ts";
import { ExportMenu } from "../../components/export-menu/export-menu.tsx";

/** The calls as they are filtered, as a file: all of them, not only the page that is shown. */
export function ExportCalls({ cabin }: { readonly cabin: number | null }) {
  return <ExportMenu {...useExport((client, format) => client.calls.export({ format, ...(cabin === null ? {} : { cabin }) }))} />;
}
