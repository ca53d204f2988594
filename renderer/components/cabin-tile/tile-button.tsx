import type { MouseEvent, ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import styles from "./cabin-tile.module.css";

interface TileButtonProps {
  readonly icon: IconName;
  readonly kind: "main" | "small" | "pay";
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button inside of a tile. It never takes the focus: the tile is the tab stop, and its main action is on Enter. */
export function TileButton({ icon, kind, onPress, children }: TileButtonProps) {
  const press = (event: MouseEvent) => {
    event.stopPropagation();
    onPress();
  };
  return (
    <button type="button" tabIndex={-1} className={styles[kind]} onMouseDown={(event) => event.preventDefault()} onClick={press}>
      <Icon name={icon} size={kind === "small" ? 14 : 16} />
      {children}
    </button>
  );
}
