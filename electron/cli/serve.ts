import { runHeadless } from "../core/headless.ts";
import { pageFolder } from "../core/serve/page-folder.ts";
import type { Command } from "./command.ts";
import { complainOfStart } from "./complain-of-start.ts";
import { optionalText, requiredText, wholeNumber } from "./option-values.ts";

const PORT = { from: 0, to: 65_535 };

export const serve: Command = {
  usage: `timbre serve --data DIR [--profile shop.json] [--port N] [--sip-port N]

Prints one JSON line when it takes calls:
  {"ready":true,"url":"http://127.0.0.1:N","token":"…","tokens":{"owner":"…","cashier":"…"},"counterToken":"…","sip":"127.0.0.1:5060","pid":123,"switchPid":124}
Open url#token=TOKEN in a browser for the counter, with "counterToken" as TOKEN; with the cashier's token it shows no costs. "token" is the owner's. SIGTERM ends calls, switch and core.`,
  options: { data: { type: "string" }, profile: { type: "string" }, port: { type: "string" }, "sip-port": { type: "string" } },
  run: async (given) => {
    const options = {
      dataDir: requiredText(given, "data"),
      profile: optionalText(given, "profile"),
      port: wholeNumber(given, "port", PORT),
      sipPort: wholeNumber(given, "sip-port", PORT),
      page: pageFolder(),
    };
    try {
      await runHeadless(options);
      return "running";
    } catch (fault) {
      return complainOfStart(fault);
    }
  },
};
