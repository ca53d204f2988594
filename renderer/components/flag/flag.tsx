import styles from "./flag.module.css";
import { SATELLITE, SatelliteFlag } from "./satellite-flag.tsx";

const urls = import.meta.glob<string>("../../../node_modules/flag-icons/flags/4x3/*.svg", {
  eager: true,
  import: "default",
  query: "?url&no-inline",
});

const urlByFlag = new Map(Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf("/") + 1, -".svg".length), url]));

/** Decoration: the country's name is always written beside it. Only the flags on the screen are ever loaded. */
export function Flag({ flag, width = 21 }: { readonly flag: string | null; readonly width?: number }) {
  if (flag === SATELLITE) return <SatelliteFlag width={width} />;
  const url = flag === null ? undefined : urlByFlag.get(flag);
  if (url === undefined) return null;
  return <img className={styles.flag} src={url} width={width} height={Math.round((width * 2) / 3)} alt="" />;
}
