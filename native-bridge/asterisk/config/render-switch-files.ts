import { aclConf } from "./acl-conf.ts";
import { asteriskConf } from "./asterisk-conf.ts";
import { extensionsConf } from "./extensions-conf.ts";
import { modulesConf } from "./modules-conf.ts";
import { pjsipConf } from "./pjsip-conf.ts";
import {
  ariConf,
  cdrConf,
  celConf,
  celCustomConf,
  httpConf,
  indicationsConf,
  loggerConf,
  rtpConf,
  sorceryConf,
  udptlConf,
} from "./small-confs.ts";
import type { SwitchConfig } from "./switch-config.ts";

/** Every file the switch reads, by name. Throws `InvalidSwitchSetting` before anything is written. */
export function renderSwitchFiles(config: SwitchConfig): ReadonlyMap<string, string> {
  return new Map([
    ["asterisk.conf", asteriskConf(config)],
    ["modules.conf", modulesConf()],
    ["pjsip.conf", pjsipConf(config)],
    ["extensions.conf", extensionsConf(config)],
    ["acl.conf", aclConf(config)],
    ["ari.conf", ariConf(config)],
    ["http.conf", httpConf(config)],
    ["rtp.conf", rtpConf(config)],
    ["udptl.conf", udptlConf(config)],
    ["cel.conf", celConf],
    ["cel_custom.conf", celCustomConf],
    ["cdr.conf", cdrConf],
    ["logger.conf", loggerConf],
    ["sorcery.conf", sorceryConf],
    ["indications.conf", indicationsConf],
    // They must exist, or modules that need nothing from them refuse to load.
    ...["ccss.conf", "features.conf", "manager.conf", "musiconhold.conf", "pjproject.conf", "stasis.conf", "websocket_client.conf"].map(
      (name): [string, string] => [name, "[general]\n"],
    ),
  ]);
}
