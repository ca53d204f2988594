import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ok } from "../../shared/kernel/result.ts";
import type { UtcMs } from "../../shared/time/clock.ts";
import { type RestoreOptions, restoreBackup } from "../core/backup/restore-backup.ts";
import type { RestorePlan } from "../core/backup/restore-plan.ts";
import { profileOfShopFile } from "../core/shop/profile-of-shop-file.ts";
import { parseShopFile, readShopFile } from "../core/shop/read-shop-file.ts";
import { StartFailure } from "../core/start-failure.ts";
import { verifyBook } from "../verifier/verify-book.ts";
import type { Command, ExitCode, GivenArguments } from "./command.ts";
import { optionalText, requiredText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

export const restore: Command = {
  usage: `timbre restore --from FILE --data DIR [--profile shop.json] [--yes] [--passphrase-file FILE | --key-file FILE]

Puts the book of a backup in place of the one in DIR, which no Timbre may be running on. Without --yes it only tells what would be lost.
The book that was in use is kept in DIR/replaced-MOMENT. The restored book goes on in its next epoch, and receipts after the highest number given out.`,
  options: {
    ...{ from: { type: "string" }, data: { type: "string" }, profile: { type: "string" }, yes: { type: "boolean" } },
    ...{ "passphrase-file": { type: "string" }, "key-file": { type: "string" } },
  },
  run: async (given) => {
    const [from, data] = [requiredText(given, "from"), resolve(requiredText(given, "data"))];
    if (!existsSync(from)) {
      complain(`${from} is not there`);
      return 1;
    }
    if (existsSync(data) && !statSync(data).isDirectory()) {
      complain(`${data} is no folder`);
      return 1;
    }
    try {
      return await restoreInto(given, resolve(from), data);
    } catch (fault) {
      if (!(fault instanceof StartFailure) && (fault as NodeJS.ErrnoException).code === undefined) throw fault;
      complain(`nothing was changed: ${(fault as Error).message}`);
      return 1;
    }
  },
};

async function restoreInto(given: GivenArguments, from: string, dataDir: string): Promise<ExitCode> {
  const keyFile = optionalText(given, "key-file") ?? join(dataDir, "backup.key");
  const passphraseFile = optionalText(given, "passphrase-file");
  const agreed = given.values.yes === true;
  const { plan, done, replaced } = await restoreBackup({
    ...{ from, dataDir, atUtc: Date.now(), verify: verifyBook },
    key: { keyFile, ...(passphraseFile === undefined ? {} : { passphraseFile }) },
    dayOf: dayIn(optionalText(given, "profile")),
    agree: () => agreed,
  });
  if (given.values.json === true) sayJson({ done, replaced, ...plan });
  else {
    for (const line of wordsOf(plan)) say(line);
    if (done) say(replaced === null ? "restored" : `restored; the book that was in use is in ${replaced}`);
  }
  if (!done) complain("nothing was changed; say --yes to restore");
  return done ? 0 : 1;
}

/** The day an instant is of at the shop: by the shop.json that is named, the one in force after the restore, or an empty shop's. */
function dayIn(profile: string | undefined): RestoreOptions["dayOf"] {
  return (instant, shopFile) => {
    const file = shopOf(profile ?? shopFile);
    if (!file.ok) throw new StartFailure(file.error.join("\n"));
    const shop = profileOfShopFile(file.value);
    if (!shop.ok) throw new StartFailure(shop.error);
    return shop.value.calendar.at(instant as UtcMs).date;
  };
}

function shopOf(file: string | null): ReturnType<typeof parseShopFile> {
  if (file === null) return parseShopFile("{}");
  const read = readShopFile(file);
  return read.ok ? ok(read.value.shop) : read;
}

function wordsOf({ backup, epoch, lost, isOtherBook, isSameChain }: RestorePlan): readonly string[] {
  const words = [
    `backup of ${new Date(backup.atUtc).toISOString()}: ${backup.seq} entries, head ${backup.anchor}; goes on as epoch ${epoch}`,
  ];
  if (isOtherBook) words.push("it is of ANOTHER book than the one in use");
  else if (lost === null) words.push("there is no book in use that could be read: what came after the backup is not known");
  else {
    const among = lost.calls === null ? "" : `, among them ${lost.calls} calls and ${lost.sales} sales`;
    words.push(`lost: ${lost.entries} entries of the book in use${among}`);
  }
  if (isSameChain === false) words.push("the book in use does NOT go on from this backup: one of the two was rewritten");
  return words;
}
