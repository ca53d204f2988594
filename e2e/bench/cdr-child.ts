/** Ends calls one by one and 40 at once, with marks for strace: what count-syncs.ts counts. */
import { closeCall } from "../../electron/core/app/close-call.ts";
import { CABINS, openCdrShop } from "./cdr-shop.ts";
import { markTrace } from "./count-syncs.ts";

const [folder = "", commits = "1"] = process.argv.slice(2);
const shop = await openCdrShop(folder);
for (let i = 0; i < Number(commits); i++) {
  const call = shop.answered(1);
  shop.recordEnd(call);
  markTrace(`commit-${i}`);
  closeCall(shop.core, call);
  markTrace("");
}
const calls = Array.from({ length: CABINS }, (_, index) => shop.answered(index + 1));
for (const call of calls) shop.writeEnd(call);
markTrace("burst");
for (const call of calls) shop.sayEnd(call);
await new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
markTrace("");
if (shop.core.live.all().length > 0) throw new Error("the burst is not over");
await shop.close();
