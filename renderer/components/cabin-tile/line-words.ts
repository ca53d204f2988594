import { portOfLine } from "../../../shared/cabin/port-line.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";

/** "El puerto FXS 10 no responde"; by the name of the line where it does not say its port. */
export function lineWords(line: string, t: Translate): string {
  const port = portOfLine(line);
  return port === null ? t("tile.lineDown", { line }) : t("tile.portDown", { port });
}

/** "Puerto 10". */
export function shortLineWords(line: string, t: Translate): string {
  const port = portOfLine(line);
  return port === null ? t("tile.lineDownShort", { line }) : t("tile.portDownShort", { port });
}
