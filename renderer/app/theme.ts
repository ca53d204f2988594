import { createTheme, type MantineColorsTuple } from "@mantine/core";

const brand: MantineColorsTuple = [
  "#edf5fc",
  "#d7e6f3",
  "#b3cee6",
  "#8db4d8",
  "#6f9fcc",
  "#4c86bb",
  "#2d6ba3",
  "#1f5887",
  "#164a73",
  "#11395a",
];

const dark: MantineColorsTuple = [
  "#eaf0f5",
  "#b6c4d1",
  "#8fa2b3",
  "#6f8499",
  "#44586b",
  "#2a3947",
  "#1a2834",
  "#15212c",
  "#0c141b",
  "#081018",
];

/** Mantine draws dialogs, menus and fields in our type, colours and measures; the tokens are in tokens.css. */
export const theme = createTheme({
  fontFamily: '"Inter Variable", "Segoe UI", system-ui, sans-serif',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "15px", xl: "17px" },
  colors: { brand, dark },
  primaryColor: "brand",
  primaryShade: { light: 8, dark: 4 },
  defaultRadius: 8,
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { radius: 14, overlayProps: { color: "#0a1622", backgroundOpacity: 0.58 } } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
  },
});
