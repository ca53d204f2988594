/** The walls of ARCHITECTURE.md. A wall in the way of a type is answered by moving the type down, never by an exception here. */

const TEST = "\\.(test|story|bench)\\.tsx?$";

/** Which domain folders each one may know. A folder missing here may be imported by nobody in the domain. */
const DOMAIN = {
  kernel: [],
  money: ["kernel"],
  time: ["kernel"],
  telecom: ["kernel", "time"],
  rating: ["kernel", "time", "telecom", "money"],
  cabin: ["kernel", "time", "telecom", "money", "rating"],
  sale: ["kernel", "time", "telecom", "money", "rating", "cabin", "ledger"],
  ledger: ["kernel", "time", "money"],
  alert: ["kernel", "time", "telecom", "money", "rating"],
  receipt: ["kernel", "time", "telecom", "money", "rating", "cabin", "sale"],
  report: ["kernel", "time", "telecom", "money", "rating", "cabin", "sale", "ledger"],
};

/** @typedef {import("dependency-cruiser").IRegularForbiddenRuleType} ForbiddenRule */

/**
 * @param {string} name
 * @param {string} comment
 * @param {ForbiddenRule["from"]} from
 * @param {ForbiddenRule["to"]} to
 * @returns {ForbiddenRule}
 */
function wall(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

const domainWalls = Object.entries(DOMAIN).map(([folder, known]) =>
  wall(
    `domain-${folder}`,
    `shared/${folder} knows only: ${known.join(", ") || "nothing"}.`,
    { path: `^shared/${folder}/`, pathNot: TEST },
    { path: "^shared/", pathNot: `^shared/(${[folder, ...known].join("|")})/` },
  ),
);

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...domainWalls,
    wall(
      "shared-is-closed",
      "shared imports nothing of the other areas, and nothing of Node.",
      { path: "^shared/", pathNot: TEST },
      { pathNot: "^(shared|node_modules)/", couldNotResolve: false },
    ),
    wall(
      "packages-only-in-contract",
      "zod and oRPC describe the wire: in shared only the contract may use a package.",
      { path: "^shared/", pathNot: [TEST, "^shared/contract/"] },
      { path: "^node_modules/" },
    ),
    wall(
      "contract-packages",
      "The contract may use zod and @orpc/contract, nothing else.",
      { path: "^shared/contract/", pathNot: TEST },
      { path: "^node_modules/", pathNot: "^node_modules/(zod|@orpc/contract)/" },
    ),
    wall(
      "ports-are-types",
      "A port is described in words of the domain.",
      { path: "^shared/ports/", pathNot: TEST },
      { path: "^shared/(contract|i18n)/" },
    ),
    wall(
      "electron-only-in-shell",
      "Only main and preload import the electron module; the core runs without it.",
      { pathNot: "^electron/(main|preload)/" },
      { path: "^node_modules/electron/" },
    ),
    wall(
      "shell-is-thin",
      "main and preload fork the core by path and hand over a port.",
      { path: "^electron/(main|preload)/", pathNot: TEST },
      { path: "^(electron/(core|hub|cli)|native-bridge|renderer)/" },
    ),
    wall(
      "core-is-headless",
      "The core knows neither the hub, the shell, the command line nor the renderer.",
      { path: "^electron/core/", pathNot: TEST },
      { path: "^(electron/(hub|main|preload|cli)|renderer)/" },
    ),
    wall(
      "hub-is-its-own",
      "The hub knows neither the core, the shell, the command line nor the renderer.",
      { path: "^electron/hub/", pathNot: TEST },
      { path: "^(electron/(core|main|preload|cli)|renderer)/" },
    ),
    wall(
      "cli-is-not-the-shell",
      "The command line works where there is no window.",
      { path: "^electron/cli/", pathNot: TEST },
      { path: "^(electron/(main|preload)|renderer)/" },
    ),
    wall(
      "node-kit-is-below",
      "node-kit is what core, hub and cli stand on.",
      { path: "^electron/node-kit/", pathNot: TEST },
      { path: "^(electron/(core|hub|cli|main|preload)|native-bridge|renderer)/" },
    ),
    wall(
      "verifier-is-its-own",
      "The verifier shares no code with what it checks: of the product it knows the texts of the schema alone.",
      { path: "^electron/verifier/", pathNot: TEST },
      { path: "^(shared|electron|native-bridge|renderer)/", pathNot: "^electron/(verifier/|core/store/(schema-\\d|append-only)\\.ts$)" },
    ),
    wall(
      "verifier-is-run-not-used",
      "Commands run the verifier, and so does a backup that is tried out; no rule of the core rests on it.",
      {
        path: "^(shared|electron|native-bridge|renderer)/",
        pathNot: [TEST, "^electron/(verifier|cli|core/backup)/", "^electron/core/deck/jobs/verify-copy\\.ts$"],
      },
      { path: "^electron/verifier/" },
    ),
    wall(
      "adapters-are-composed",
      "Only compose.ts picks adapters; the rest of electron sees ports.",
      { path: "^electron/", pathNot: [TEST, "^electron/(core|hub)/compose\\.ts$"] },
      { path: "^native-bridge/" },
    ),
    wall(
      "adapters-know-no-money",
      "An adapter knows its device and its port, never sales, ledger or contract.",
      { path: "^native-bridge/", pathNot: TEST },
      { path: "^(shared/(sale|ledger|contract)|electron|renderer)/" },
    ),
    wall(
      "renderer-sees-shared",
      "The same bundle runs in Electron and in a browser: only shared and browser packages.",
      { path: "^renderer/", pathNot: TEST },
      { pathNot: "^(renderer|shared|node_modules)/", couldNotResolve: false },
    ),
    wall(
      "renderer-has-no-driver",
      "Drivers and servers are for Node.",
      { path: "^renderer/", pathNot: TEST },
      { path: "^node_modules/(better-sqlite3|serialport|@serialport|@node-rs|ws|pino|@orpc/server)/" },
    ),
    wall(
      "scenes-are-strangers",
      "A scene that needs a part of another moves it to components.",
      { path: "^renderer/scenes/([^/]+)/" },
      { path: "^renderer/scenes/", pathNot: "^renderer/scenes/$1/" },
    ),
    wall(
      "components-do-not-fetch",
      "A component is given data; it knows neither the scenes nor the client.",
      { path: "^renderer/components/" },
      { path: "^renderer/(scenes|client|app)/" },
    ),
    wall(
      "client-has-no-view",
      "The client is below everything that is drawn.",
      { path: "^renderer/client/", pathNot: TEST },
      { path: "^renderer/(scenes|components|app)/" },
    ),
    wall(
      "product-has-no-tests",
      "Tests, fixtures and build scripts are not in the product.",
      { path: "^(shared|electron|native-bridge|renderer)/", pathNot: TEST },
      { path: [TEST, "^(fixtures|e2e|scripts)/", "^node_modules/(vitest|fast-check|playwright-core|@axe-core)/"] },
    ),
    wall("no-cycles", "Two modules that need each other are one, or lack a third.", {}, { circular: true }),
    wall("resolvable", "An import that resolves to nothing hides from every other rule.", {}, { couldNotResolve: true, pathNot: "\\?" }),
  ],
  options: {
    doNotFollow: { path: "^node_modules/" },
    exclude: { path: "^out/" },
    // A type-only import crosses a wall as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default", "require"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".css"],
    },
  },
};
