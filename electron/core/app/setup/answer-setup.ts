import { lineUserOf } from "../../../../shared/cabin/port-line.ts";
import type { SetupAnswer, SetupAnswers, SetupView } from "../../../../shared/contract/setup-view.ts";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import { writeDurableFile } from "../../../node-kit/write-durable-file.ts";
import { currencyOfBook } from "../../shop/currency-of-book.ts";
import { machineAddresses } from "../../shop/machine-addresses.ts";
import { profileOfShopFile } from "../../shop/profile-of-shop-file.ts";
import { parseShopFile } from "../../shop/read-shop-file.ts";
import { shopFileIn, shopTextIn } from "../../shop/setup-notes.ts";
import { portsOfCabins, SETUP_TRUNK, shopOfAnswers } from "../../shop/shop-of-answers.ts";
import { hasSecret, keepLineSecret, keepSecret } from "../../shop/shop-secrets.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { setupState } from "./setup-state.ts";

/**
 * Takes in the answers of one step. They are kept first and become shop.json only where the whole file is one the core would take;
 * where it changed, the core starts again on it. What keeps that start from succeeding takes the answers back (`takeAnswersBack`).
 */
export function answerSetup(core: Core, answer: SetupAnswer): Outcome<SetupView> {
  const { setup } = core;
  if (!setup.isOpen()) return refuse("setup/closed");
  // The switch cannot take calls at an address this machine does not have, and would try for ever.
  if (answer.step === "gateway" && !machineAddresses().some(({ address }) => address === answer.answer.bind))
    return refuse("setup/refused", { problem: `sip.bind: ${answer.answer.bind}` });
  if (answer.step === "shop" && (currencyOfBook(core.store) ?? answer.answer.currency) !== answer.answer.currency)
    return refuse("setup/currency-kept");
  const answers = answersAfter(setup.notes().answers, answer);
  if (answer.step === "provider" && answer.secret !== undefined) keepSecret(setup.dataDir, `trunk-${SETUP_TRUNK}`, answer.secret);
  if (answer.step === "gateway") for (let port = 1; port <= answer.answer.count; port += 1) keepLineSecret(setup.dataDir, lineUserOf(port));
  const before = shopTextIn(setup.dataDir);
  const shop = shopTextOf(core, answers, before);
  if (!shop.ok) return refuse("setup/refused", { problem: shop.error });
  if (shop.value === before && !(answer.step === "provider" && answer.secret !== undefined)) {
    setup.write({ answers, fault: null });
    return ok(setupState(core));
  }
  setup.write({ answers, fault: null, before });
  writeDurableFile(shopFileIn(setup.dataDir), shop.value);
  setup.listening = false;
  setup.restart();
  return ok(setupState(core));
}

function answersAfter(before: SetupAnswers, answer: SetupAnswer): SetupAnswers {
  switch (answer.step) {
    case "gateway":
      return { ...before, cabins: answer.answer };
    case "phones": {
      const count = before.cabins?.count ?? 0;
      const ports = portsOfCabins(count, before.ports ?? {});
      return { ...before, ports: Object.fromEntries(ports.map((port, index) => [String(index + 1), port])), phones: { done: true } };
    }
    default:
      return { ...before, [answer.step]: answer.answer };
  }
}

/** The whole of shop.json, or why the core would not take it. */
function shopTextOf(core: Core, answers: SetupAnswers, before: string | null): Result<string, string> {
  const bind = answers.cabins?.bind;
  // A file that was edited on Windows may begin with a mark that is no JSON.
  const said = before === null ? {} : (JSON.parse(before.replace(/^\ufeff/, "")) as Record<string, unknown>);
  const shop = shopOfAnswers(answers, said, {
    sipPort: core.setup.notes().sipPort,
    network: machineAddresses().find(({ address }) => address === bind)?.network ?? null,
    hasSecret: hasSecret(core.setup.dataDir, `trunk-${SETUP_TRUNK}`),
  });
  const text = `${JSON.stringify(shop, null, 2)}\n`;
  const parsed = parseShopFile(text);
  if (!parsed.ok) return err(parsed.error.join("\n"));
  const profile = profileOfShopFile(parsed.value);
  return profile.ok ? ok(text) : profile;
}
