import type { SetupPrinter, SetupPrintTest } from "../../../../shared/contract/setup-view.ts";
import { translator } from "../../../../shared/i18n/translate.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { ReceiptDocument, ReceiptLine } from "../../../../shared/receipt/receipt-document.ts";
import { centre, left, pair, rule } from "../../../../shared/receipt/receipt-lines.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** All of Spanish beyond ASCII, and the signs of money: whoever sees them right has the right code page. */
const ACCENTS = "áéíóú ÁÉÍÓÚ ñÑ üÜ ¿¡ º€";

/** Prints the page that shows whether width, letters, knife and drawer are right. */
export async function testPrinter(core: Core, printer: SetupPrinter): Promise<Outcome<SetupPrintTest>> {
  if (!core.setup.isOpen()) return refuse("setup/closed");
  const { page, drawer } = await core.setup.tryPrinter(printer, testPage(core, printer));
  return ok({
    printed: page.kind === "printed",
    fault: page.kind === "printed" ? null : page.reason,
    drawer: drawer === null ? null : drawer.kind === "printed",
  });
}

function testPage({ shop }: Core, { columns, device, codePage }: SetupPrinter): ReceiptDocument {
  const t = translator(shop.file.shop.language);
  const large: ReceiptLine = { kind: "text", text: shop.file.shop.name, align: "center", size: "double" };
  const ruler = Array.from({ length: columns }, (_, index) => String((index + 1) % 10)).join("");
  return {
    cut: true,
    lines: [
      large,
      centre(t("setup.page.title")),
      rule("single"),
      left(ruler),
      left(t("setup.page.ruler", { columns })),
      rule("single"),
      left(ACCENTS),
      left(t("setup.page.accents")),
      rule("single"),
      pair(device, `${columns} · ${codePage}`),
    ],
  };
}
