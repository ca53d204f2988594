import { ask } from "../client/ask.ts";
import { useCore, usePanel } from "../client/core-context.tsx";
import { operationIds } from "../client/operation-ids.ts";
import { useItems } from "../client/use-items.ts";
import { ItemsDialog } from "../components/items/items-dialog.tsx";

/** "Para revisar", from the top bar of any scene. */
export function ItemsOverlay() {
  const { panel } = useCore();
  const isOpen = usePanel((state) => state.over === "items");
  return isOpen ? <Items onClose={() => panel.setState({ over: null })} /> : null;
}

function Items({ onClose }: { readonly onClose: () => void }) {
  const core = useCore();
  const items = useItems();
  const resolve = async (id: number, said: { readonly printed?: boolean; readonly note?: string }) => {
    const intention = `resolve ${id} ${JSON.stringify(said)}`;
    const answer = await ask(core, (client) => client.items.resolve({ id, ...said, operationId: operationIds.idFor(intention) }));
    if (answer.ok) operationIds.done(intention);
  };
  return <ItemsDialog items={items ?? []} onResolve={(id, said) => void resolve(id, said)} onClose={onClose} />;
}
