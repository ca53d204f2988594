import { roles } from "../../../shared/contract/role.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";

/** Who published: "Dueño" for a role, a person's own name, and nobody where a command did it. */
export function authorWord(user: string, t: Translate): string {
  if (user === "") return t("rates.versions.author.nobody");
  const role = roles.find((each) => each === user);
  return role === undefined ? user : t(`rates.versions.author.${role}`);
}
