import "../app/styles.ts";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { useStore } from "zustand";
import { theme } from "../app/theme.ts";
import { CabinTile } from "../components/cabin-tile/cabin-tile.tsx";
import type { TileActions } from "../components/cabin-tile/tile-actions.ts";
import { ShopProvider } from "../shop/shop-context.tsx";
import { afterEvent, createLiveStore } from "../store/live-store.ts";
import { fakeAccount, fakeCabin } from "./fake-cabins.ts";
import { fakeCall, fakeLive } from "./fake-call.ts";
import { fakeHealth, fakeHello } from "./fake-facts.ts";

/** Four hundred talking cabins on one page, far more than a panel shows: the tiles, their store and their clock, for `npm run bench -- panel-render`. */
const CABINS = 400;
const COLUMNS = 15;
const minute = new Date();
const nothing = () => {};
const actions = new Proxy({} as TileActions, { get: () => nothing });
const store = createLiveStore();

function talking(number: number, elapsedMs: number) {
  const call = fakeCall({ cabin: number, dialled: "0051987412306", destination: "Perú · Móvil Claro", value: "390", state: "talking" });
  return fakeCabin(number, { state: "talking", live: fakeLive(call, elapsedMs, 36_000_000), account: fakeAccount(`a${number}`, []) });
}

const event = (number: number) =>
  store.setState((state) => afterEvent(state, { kind: "cabin", cabin: talking(number, (number % 60) * 10_000) }, performance.now()));

/** What a panel without our clock does: the whole state comes, and React draws all of it. */
const wholeState = () =>
  store.setState(({ cabins }) => ({ cabins: cabins.map(({ cabin, receivedMs }) => ({ cabin: structuredClone(cabin), receivedMs })) }));

declare global {
  interface Window {
    crowd?: { readonly event: typeof event; readonly wholeState: typeof wholeState };
  }
}

function Crowd() {
  const cabins = useStore(store, (state) => state.cabins);
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid of the panel.
    <div role="grid" style={{ display: "grid", gridTemplateColumns: `repeat(${COLUMNS}, 119px)`, gridAutoRows: "119px", gap: 6 }}>
      {cabins.map(({ cabin, receivedMs }, index) => (
        <CabinTile
          key={cabin.number}
          {...{
            cabin,
            receivedMs,
            minute,
            actions,
            level: "S",
            selected: false,
            dimmed: false,
            estimated: false,
            undoSeconds: 8,
            tabIndex: -1,
          }}
          {...{ pick: null, aimed: false, column: (index % COLUMNS) + 1 }}
        />
      ))}
    </div>
  );
}

store.setState((state) =>
  afterEvent(
    state,
    {
      ...{ kind: "snapshot", health: fakeHealth, shift: null, lastSale: null },
      balance: { amount: null, at: null, source: "none" },
      cabins: Array.from({ length: CABINS }, (_, index) => talking(index + 1, index * 1_000)),
    } as Parameters<typeof afterEvent>[1],
    performance.now(),
  ),
);
window.crowd = { event, wholeState };
const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <MantineProvider theme={theme}>
      <ShopProvider shop={fakeHello.shop} language="es">
        <Crowd />
      </ShopProvider>
    </MantineProvider>,
  );
