import type { ReactNode } from "react";
import { type IconName, type IconShape, iconPaths } from "./icon-paths.ts";

interface IconProps {
  readonly name: IconName;
  /** Side in CSS pixels. */
  readonly size?: number;
}

/** Decoration only: the word beside it says the same. */
export function Icon({ name, size = 16 }: IconProps) {
  const shapes: readonly IconShape[] = iconPaths[name];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      data-icon=""
    >
      {shapes.map(drawn)}
    </svg>
  );
}

function drawn(shape: IconShape, index: number): ReactNode {
  if (typeof shape === "string") return <path key={index} d={shape} />;
  if ("d" in shape) return <path key={index} d={shape.d} strokeWidth={shape.weight} />;
  if ("circle" in shape) return <circle key={index} cx={shape.circle[0]} cy={shape.circle[1]} r={shape.circle[2]} />;
  const [x, y, width, height, rx] = shape.rect;
  return <rect key={index} x={x} y={y} width={width} height={height} rx={rx} />;
}
