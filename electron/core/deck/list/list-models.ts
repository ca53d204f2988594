import { createDraftRepository } from "../../store/draft-repository.ts";
import type { JobTools } from "../jobs/deck-job.ts";
import { createRecentlyUsed } from "../recently-used.ts";
import { type ListFilter, matchingPlaces } from "./list-filter.ts";
import { buildListModel, type ListModel } from "./list-model.ts";
import type { ListSetting } from "./list-setting.ts";
import { draftRows, publishedRows } from "./side-rows.ts";

/** The list as an owner sees it with a draft, as a cashier sees it, and the cost side. */
const KEPT_MAX = 3;

const models = createRecentlyUsed<ListModel>(KEPT_MAX);
const lastPlaces = new WeakMap<ListModel, { readonly filter: string; readonly places: Uint32Array }>();

/** The list for these decks and this draft, worked out once: its pages, groups and counts ask for it again and again. */
export function listModel(setting: ListSetting, tools: JobTools): ListModel {
  return models.get(JSON.stringify(setting), () => build(setting, tools));
}

/** The next page of a list asks for the same places as the page before. */
export function placesOf(model: ListModel, filter: ListFilter): Uint32Array {
  const name = JSON.stringify(filter);
  const last = lastPlaces.get(model);
  if (last?.filter === name) return last.places;
  const places = matchingPlaces(model, filter);
  lastPlaces.set(model, { filter: name, places });
  return places;
}

function build(setting: ListSetting, tools: JobTools): ListModel {
  const contentOf = (name: string | null | undefined) => (name === null || name === undefined ? null : tools.deckFile(name));
  const inForce = contentOf((setting.side === "sell" ? setting.sell : setting.cost)?.content);
  const { draft } = setting;
  const own =
    draft === null
      ? publishedRows(inForce)
      : draftRows(inForce, contentOf(draft.base), createDraftRepository(tools.readBook()).edits({ side: draft.side, scope: draft.scope }));
  const costs = setting.side === "sell" ? publishedRows(contentOf(setting.cost?.content)) : null;
  return buildListModel(setting, { own, costs });
}
