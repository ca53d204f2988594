import { useExport } from "../../client/use-export.ts";
import { ExportMenu } from "../../components/export-menu/export-menu.tsx";

/** The sales that are searched for, as a file: all of them, not only the page that is shown. */
export function ExportSales({ search }: { readonly search: string }) {
  return <ExportMenu {...useExport((client, format) => client.sales.export({ format, ...(search === "" ? {} : { search }) }))} />;
}
