/** Our own icons, drawn on a 24 px grid with a 2 px stroke. A path with a weight is stroked with that width instead. */
export type IconShape =
  | string
  | { readonly d: string; readonly weight: number }
  | { readonly circle: readonly [cx: number, cy: number, r: number] }
  | { readonly rect: readonly [x: number, y: number, width: number, height: number, rx: number] };

export const iconPaths = {
  phone: ["M6.2 3.5h3l1.5 4-2 1.6a12 12 0 0 0 6.2 6.2l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.2 5.7a2 2 0 0 1 2-2.2z"],
  talking: [
    "M6.2 4.5h2.6l1.4 3.6-1.9 1.5a11 11 0 0 0 6.1 6.1l1.5-1.9 3.6 1.4v2.6a2 2 0 0 1-2.2 2A16 16 0 0 1 4.2 6.7a2 2 0 0 1 2-2.2z",
    "M14.5 4a5.5 5.5 0 0 1 5.5 5.5M14.5 7.5a2 2 0 0 1 2 2",
  ],
  cabins: [
    { rect: [4, 4, 6.5, 6.5, 1.2] },
    { rect: [13.5, 4, 6.5, 6.5, 1.2] },
    { rect: [4, 13.5, 6.5, 6.5, 1.2] },
    { rect: [13.5, 13.5, 6.5, 6.5, 1.2] },
  ],
  list: ["M8.5 6h12M8.5 12h12M8.5 18h12M4 6h.01M4 12h.01M4 18h.01"],
  search: [{ circle: [10.5, 10.5, 6.5] }, "M15.5 15.5L21 21"],
  free: [{ circle: [12, 12, 8.5] }, "M8.3 12.3l2.6 2.6 4.9-5.2"],
  key: [{ circle: [8, 15, 4] }, "M11 12l8-8M16 7l2.5 2.5"],
  warning: ["M12 4l9 16H3l9-16zM12 10v4.5M12 17.2v.01"],
  plus: ["M12 5v14M5 12h14"],
  close: ["M6 6l12 12M18 6L6 18"],
  "no-charge": [
    "M4 4l16 16",
    "M15.5 7.5c-.8-1-2-1.5-3.5-1.5-1 0-1.9.3-2.6.7M8.3 9.5c.3 1.6 1.8 2.2 3.7 2.5M15.9 14.5c0 2-1.7 3.3-3.9 3.3-1.8 0-3.2-.7-4-1.9M12 3.5V6M12 18v2.5",
  ],
  unplugged: ["M4 4l16 16M9 4v4M15 4v5M6.5 9h4M7 9v2.5a5 5 0 0 0 7.5 4.3M17 12V9h-3M12 17v4"],
  wallet: ["M4 7.5A2.5 2.5 0 0 1 6.5 5H17v3M4 7.5V17a2.5 2.5 0 0 0 2.5 2.5H20V8H6.5", { d: "M16 13.7v.01", weight: 2.8 }],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  bell: ["M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15L6 16zM10 20.5a2.2 2.2 0 0 0 4 0", "M2.8 9a8 8 0 0 1 2-4M21.2 9a8 8 0 0 0-2-4"],
  keypad: [{ d: "M6 8h.01M12 8h.01M18 8h.01M6 13h.01M12 13h.01M18 13h.01M12 18h.01", weight: 3.2 }],
  hourglass: ["M7 3.5h10M7 20.5h10M8 3.5c0 5 8 5.5 8 8.5s-8 3.5-8 8.5M16 3.5c0 5-8 5.5-8 8.5s8 3.5 8 8.5"],
  printer: ["M7 9V4h10v5M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2", { rect: [7, 14, 10, 6, 0] }],
  banknote: [{ rect: [3, 6.5, 18, 11, 2] }, { circle: [12, 12, 2.6] }, { d: "M6.5 10v.01M17.5 14v.01", weight: 2.6 }],
  card: [{ rect: [3, 5.5, 18, 13, 2] }, "M3 10h18M7 15h3"],
  bank: ["M4 9.5L12 4l8 5.5H4zM5 19.5h14M7 10v7M12 10v7M17 10v7"],
  lock: [{ rect: [5, 11, 14, 9, 2] }, "M8 11V8a4 4 0 0 1 8 0v3"],
  "hang-up": [
    "M3.5 14.5c0-6.5 17-6.5 17 0v1.6a1.4 1.4 0 0 1-1.7 1.4l-3-.7a1.4 1.4 0 0 1-1-1.2l-.2-2.1a9 9 0 0 0-5.2 0l-.2 2.1a1.4 1.4 0 0 1-1 1.2l-3 .7a1.4 1.4 0 0 1-1.7-1.4v-1.6z",
  ],
  tag: ["M3.5 12.5V4.5h8l9 9-8 8-9-9z", { circle: [8, 9, 1.3] }],
  import: ["M12 16V5M7.5 9.5L12 5l4.5 4.5M4 19.5h16"],
  export: ["M12 5v11M7.5 11.5L12 16l4.5-4.5M4 19.5h16"],
  edit: ["M4 20h4L19.5 8.5l-4-4L4 16v4zM13 7l4 4"],
  trash: ["M4.5 7h15M9 7V4.500h6V7M6.5 7l1 13h9l1-13M10 11v5.500M14 11v5.5"],
  undo: ["M8.5 5L4 9.5 8.5 14M4 9.500h10a5.5 5.5 0 0 1 0 11h-4"],
  history: ["M4 12a8 8 0 1 0 2.5-5.800L4 8.500M4 4v4.500h4.500M12 8v4.500l3 2"],
  question: [{ circle: [12, 12, 8.5] }, "M9.5 9.500a2.5 2.5 0 1 1 3.6 2.300c-.8.4-1.1.9-1.1 1.700M12 16.600v.01"],
  file: ["M6 3.500h8l4.5 4.500v12.500H6zM13.5 3.500V8.500h5"],
  till: ["M5 10V5h9v5M3.5 10h17v9.5h-17zM3.500 14.500h17M10.500 17h3"],
  chart: ["M4 20V4M4 20h16M8.500 16v-5M13 16V7.500M17.500 16v-3"],
  gear: [
    { circle: [12, 12, 3.2] },
    "M12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M5.600 18.400l2.100-2.100M16.300 7.700l2.100-2.100",
  ],
  percent: ["M19 5L5 19", { circle: [7, 7, 2.3] }, { circle: [17, 17, 2.3] }],
  split: ["M12 20v-8M12 12L5.500 5.500M12 12l6.500-6.500M5 9.500V5h4.500M19 9.500V5h-4.500"],
  later: ["M7 3.500h10v17l-5-3.500-5 3.500z"],
  return: ["M9 6L4 11l5 5M4 11h11a5 5 0 0 1 5 5v2.500"],
  safe: [{ rect: [4, 4, 16, 15, 2] }, { circle: [12, 11.5, 3.3] }, "M7 19v2M17 19v2M12 8.200v1.500"],
  person: [{ circle: [12, 8, 3.8] }, "M4.500 20.500c.8-4.500 3.800-6.500 7.500-6.500s6.700 2 7.500 6.500"],
  minus: ["M5 12h14"],
  previous: ["M14.5 6l-6 6 6 6"],
  next: ["M9.5 6l6 6-6 6"],
} as const satisfies Record<string, readonly IconShape[]>;

export type IconName = keyof typeof iconPaths;
