/** Style sheets of the whole window, in this order: Mantine's in its own layer, below everything of ours. */
import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "./tokens.css";
import "./base.css";
import "./mantine.css";
