import type { Logger } from "../node-kit/logger.ts";
import type { DemoOffer } from "./app/setup/setup-desk.ts";
import type { RoleTokens } from "./serve/bearer-token.ts";

export interface ComposeOptions {
  readonly dataDir: string;
  /** shop.json; the one in the data folder where it is not said. */
  readonly profile?: string | undefined;
  readonly port?: number | undefined;
  readonly sipPort?: number | undefined;
  /** The built page of the counter. */
  readonly page: string;
  readonly log: Logger;
  /** Ends this core and starts another in its place; without it the shop cannot be set up from its windows. */
  readonly restart?: (() => void) | undefined;
  /** The demonstration that can be put in the place of a shop not set up yet. */
  readonly demo?: DemoOffer | undefined;
  /** Of a demonstration begun from the wizard: ends it and starts the wizard's core again. */
  readonly leaveDemo?: (() => void) | undefined;
  /** What the windows that are open come in with; the data folder's own where it is not said. */
  readonly tokens?: RoleTokens | undefined;
}
