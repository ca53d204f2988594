import { useLayoutEffect, useRef } from "react";
import type { LogoView } from "../../../shared/contract/settings-contract.ts";
import { rowBytes } from "../../../shared/receipt/dot-picture.ts";
import styles from "./logo.module.css";

interface LogoDotsProps {
  readonly dots: LogoView;
  readonly label: string;
  /** How wide it is drawn, as CSS has it. */
  readonly width: string;
}

/** The dots a printer prints, each of them. */
export function LogoDots({ dots, label, width }: LogoDotsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const brush = canvas.current?.getContext("2d") ?? null;
    if (brush === null) return;
    const picture = brush.createImageData(dots.width, dots.height);
    const bits = atob(dots.bits);
    for (let y = 0; y < dots.height; y += 1)
      for (let x = 0; x < dots.width; x += 1) {
        const isBlack = (bits.charCodeAt(y * rowBytes(dots.width) + (x >> 3)) & (0x80 >> (x & 7))) !== 0;
        picture.data[(y * dots.width + x) * 4 + 3] = isBlack ? 255 : 0;
      }
    brush.putImageData(picture, 0, 0);
  }, [dots]);
  return (
    <canvas ref={canvas} className={styles.dots} role="img" aria-label={label} width={dots.width} height={dots.height} style={{ width }} />
  );
}
