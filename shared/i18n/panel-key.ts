import type { panelEs } from "./panel-es.ts";

export type PanelKey = keyof typeof panelEs;
