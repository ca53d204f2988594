import { confName, confPath } from "./conf-value.ts";
import type { SwitchConfig } from "./switch-config.ts";

export function asteriskConf({ directories, systemName }: SwitchConfig): string {
  const directory = (key: string, path: string) => `${key} => ${confPath(key, path)}`;
  return `[directories]
${directory("astetcdir", directories.etc)}
${directory("astmoddir", directories.modules)}
${directory("astvarlibdir", directories.lib)}
${directory("astdbdir", directories.lib)}
${directory("astkeydir", directories.lib)}
${directory("astdatadir", directories.data)}
${directory("astagidir", directories.lib)}
${directory("astspooldir", directories.spool)}
${directory("astrundir", directories.run)}
${directory("astlogdir", directories.log)}
${directory("astcachedir", directories.cache)}

[options]
verbose = 0
debug = 0
documentation_language = en_US
; One switch, one shop: no shell and no file access from the dialplan.
live_dangerously = no
maxcalls = 200
systemname = ${confName("systemName", systemName)}
hideconnect = yes
nocolor = yes
transmit_silence = no
`;
}
