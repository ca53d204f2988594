import styles from "./flag.module.css";

/** In the place of a flag. */
export const SATELLITE = "satellite";

/** No country's: a satellite with its two panels on a dark sky, in the proportions of a flag. */
export function SatelliteFlag({ width }: { readonly width: number }) {
  return (
    <svg className={styles.flag} width={width} height={Math.round((width * 2) / 3)} viewBox="0 0 24 16" aria-hidden="true">
      <rect width="24" height="16" fill="#33254a" />
      <g transform="rotate(-32 12 8)" fill="none" stroke="#fff" strokeWidth="1.1" strokeLinejoin="round">
        <path fill="#fff" d="M10.4 6h3.2v4h-3.2z" />
        <path d="M3.4 6.2h4.4v3.6H3.4zM16.2 6.2h4.4v3.6h-4.4zM7.8 8h2.6M13.6 8h2.6" />
      </g>
    </svg>
  );
}
