import { TextInput } from "@mantine/core";
import { useState } from "react";
import { ask } from "../../client/ask.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import button from "../../components/button/button.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { movedBy, movedTo } from "./arrange-order.ts";
import styles from "./settings.module.css";

/** The cabins as they stand in the shop: dragged, or moved with the arrows and "move here", which need no dragging (WCAG 2.5.7). */
export function ArrangeCabins() {
  const { t } = useShop();
  const core = useCore();
  const cabins = useLive((state) => state.cabins);
  const [picked, setPicked] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const order = cabins.map(({ cabin }) => cabin.number);
  const arrange = async (cabin: number, next: readonly number[]) => {
    if (next === order) return;
    const intention = `arrange ${next.join()}`;
    const answer = await ask(core, (client) => client.settings.arrange({ operationId: operationIds.idFor(intention), order: [...next] }));
    operationIds.done(intention);
    if (answer.ok) setSaid(t("arrange.moved", { number: cabin, place: next.indexOf(cabin) + 1 }));
  };
  return (
    <div className={styles.arrange}>
      <p>{t("arrange.help")}</p>
      <ol className={styles.places}>
        {cabins.map(({ cabin: { number, name } }) => (
          <Place
            key={number}
            number={number}
            name={name}
            picked={picked}
            onPick={() => setPicked(picked === number ? null : number)}
            onMoveHere={(cabin) => void arrange(cabin, movedTo(order, cabin, number))}
          />
        ))}
      </ol>
      <div className={styles.arrangeTools}>
        {picked === null ? null : (
          <Picked
            key={picked}
            number={picked}
            onStep={(step) => void arrange(picked, movedBy(order, picked, step))}
            onDone={() => setPicked(null)}
          />
        )}
        <button
          type="button"
          className={button.small}
          onClick={() =>
            void arrange(
              order[0] ?? 0,
              [...order].sort((a, b) => a - b),
            )
          }
        >
          {t("arrange.byNumber")}
        </button>
      </div>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

interface PlaceProps {
  readonly number: number;
  readonly name: string;
  readonly picked: number | null;
  readonly onPick: () => void;
  readonly onMoveHere: (cabin: number) => void;
}

const DRAGGED = "application/x-timbre-cabin";

function Place({ number, name, picked, onPick, onMoveHere }: PlaceProps) {
  const { t } = useShop();
  const [isOver, setOver] = useState(false);
  const isTarget = picked !== null && picked !== number;
  return (
    <li
      draggable
      data-picked={picked === number || undefined}
      data-over={isOver || undefined}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(number))}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dragged = Number(event.dataTransfer.getData(DRAGGED));
        if (dragged > 0) onMoveHere(dragged);
      }}
    >
      <button
        type="button"
        aria-pressed={isTarget ? undefined : picked === number}
        aria-label={isTarget ? t("arrange.moveHereOf", { number: picked, place: number }) : t("arrange.cabin", { number })}
        onClick={() => (isTarget ? onMoveHere(picked) : onPick())}
      >
        <b>{String(number).padStart(2, "0")}</b>
        <small>{isTarget ? t("arrange.moveHere") : name}</small>
      </button>
    </li>
  );
}

interface PickedProps {
  readonly number: number;
  readonly onStep: (step: -1 | 1) => void;
  readonly onDone: () => void;
}

function Picked({ number, onStep, onDone }: PickedProps) {
  const { t } = useShop();
  const core = useCore();
  const name = useLive((state) => state.cabins.find(({ cabin }) => cabin.number === number)?.cabin.name ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const rename = async () => {
    if (typed === null || typed.trim() === name) return;
    const wanted = typed.trim() === "" ? null : typed.trim();
    const intention = `name ${number} ${wanted}`;
    const answer = await ask(core, (client) =>
      client.settings.nameCabin({ operationId: operationIds.idFor(intention), number, name: wanted }),
    );
    if (!answer.ok) return;
    operationIds.done(intention);
    setTyped(null);
  };
  return (
    <>
      <button type="button" className={button.small} onClick={() => onStep(-1)}>
        <Icon name="previous" size={14} />
        {t("arrange.earlier")}
      </button>
      <button type="button" className={button.small} onClick={() => onStep(1)}>
        {t("arrange.later")}
        <Icon name="next" size={14} />
      </button>
      <TextInput
        aria-label={t("arrange.name", { number })}
        className={styles.cabinName}
        value={typed ?? name}
        maxLength={40}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => event.key === "Enter" && void rename()}
      />
      <button type="button" className={button.small} data-primary="" onClick={onDone}>
        {t("arrange.done")}
      </button>
    </>
  );
}
