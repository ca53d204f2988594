import type { ImportLayout } from "../../../../../shared/contract/rates-view.ts";
import { cgrates } from "./cgrates.ts";
import { didww } from "./didww.ts";
import { jerasoft } from "./jerasoft.ts";
import type { Layout } from "./layout.ts";
import { magnusbilling } from "./magnusbilling.ts";
import { plain } from "./plain.ts";
import { yeastar } from "./yeastar.ts";

export const knownLayouts: Readonly<Record<ImportLayout, Layout>> = { plain, yeastar, didww, cgrates, jerasoft, magnusbilling };
