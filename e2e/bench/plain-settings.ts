import { type ImportSettings, importSettingsSchema } from "../../shared/contract/rates-view.ts";

/** The benches' price lists: the columns of a deck file of our own, in their order. */
export const PLAIN_SETTINGS: ImportSettings = importSettingsSchema.parse({
  columns: { prefix: 0, description: 1, unit: 2, value: 3, increment: 4 },
});
