import type { Core } from "../app/core.ts";
import { logoView } from "../app/logo/logo-view.ts";
import { putLogo, removeLogo } from "../app/logo/put-logo.ts";
import { arrangeCabins, nameCabin } from "../app/settings/arrange-cabins.ts";
import { putSetting, resetSetting } from "../app/settings/put-setting.ts";
import { listSettings } from "../app/settings/setting-view.ts";
import type { ContractServer } from "./contract-server.ts";

/** The settings of the shop, how its cabins stand and are called, and its logo. */
export function settingsRouter(core: Core, { os, grant }: ContractServer) {
  return {
    list: os.settings.list.handler(() => listSettings(core)),
    put: os.settings.put.handler(({ input, context }) => grant(putSetting(core, context.actor, input))),
    reset: os.settings.reset.handler(({ input, context }) => grant(resetSetting(core, context.actor, input))),
    arrange: os.settings.arrange.handler(({ input, context }) => grant(arrangeCabins(core, context.actor, input))),
    nameCabin: os.settings.nameCabin.handler(({ input, context }) => grant(nameCabin(core, context.actor, input))),
    logo: os.settings.logo.handler(({ input }) => grant(logoView(core, input.name))),
    putLogo: os.settings.putLogo.handler(({ input, context }) => grant(putLogo(core, context.actor, input))),
    removeLogo: os.settings.removeLogo.handler(({ input, context }) => grant(removeLogo(core, context.actor, input))),
  };
}
