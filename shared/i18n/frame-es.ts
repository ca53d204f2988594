import type { PrinterFault } from "../receipt/printer-fault.ts";

/** The words around every scene: the bar at the top, the notices, the settings of the window. */
export const frameEs = {
  app: {
    title: "Panel de cabinas",
    loading: "Conectando con la central…",
  },
  brand: {
    till: "Caja {number}",
  },
  nav: {
    label: "Secciones",
    cabins: "Cabinas",
    sales: "Ventas",
    calls: "Llamadas",
    shift: "Turno",
    reports: "Reportes",
    settings: "Ajustes",
  },
  health: {
    demo: "Práctica",
    label: "Estado del local",
    balance: "Saldo {amount}",
    balanceSimulated: "Saldo simulado {amount}",
    balanceAt: "Saldo del proveedor a las {time}",
    balanceSimulatedHint: "Saldo de práctica: no viene de un proveedor.",
    switch: "Central",
    switchUp: "La central y el proveedor responden",
    switchStarting: "La central está arrancando",
    switchDown: "La central no responde",
    trunkDown: "El proveedor no responde",
    noTrunk: "Sin proveedor configurado",
    printer: "Impresora",
    printerOk: "Impresora lista",
    printerNone: "Sin impresora",
    printerPending: {
      one: "{count} ticket sin imprimir",
      other: "{count} tickets sin imprimir",
    },
  },
  /** Why the printer does not print: a whole sentence, said on its chip and before the notice. */
  printerFaults: {
    "printer/unsupported-device": "Los ajustes nombran una impresora que Timbre no conoce.",
    "printer/unsupported-code-page": "Los ajustes piden un juego de letras que la impresora no tiene.",
    "printer/no-device": "No se encuentra la impresora. Revisa el cable.",
    "printer/no-permission": "Timbre no tiene permiso para usar la impresora.",
    "printer/refused": "La impresora no acepta tickets: la usa otro programa o está apagada.",
    "printer/timeout": "La impresora no responde. Revisa que esté encendida y con papel.",
    "printer/reset": "La impresora se desconectó. Revisa el cable.",
    "printer/closed": "La impresora está cerrada.",
    "printer/fault": "La impresora falló.",
  } satisfies Record<PrinterFault, string>,
  banner: {
    lost: "Sin contacto con la central desde {time}. Las llamadas siguen; los montos son aproximados (≈).",
    switchDown: "La central no responde. No salen llamadas nuevas. Puedes cobrar.",
    switchStarting: "La central está arrancando. Espera unos segundos para llamar.",
    trunkDown: "El proveedor no responde. No salen llamadas nuevas. Puedes cobrar.",
    spool: "No se puede guardar el registro de llamadas ({path}). No salen llamadas nuevas. Revisa el disco.",
    diskFull: "Queda poco disco. No salen llamadas nuevas. Libera espacio hoy.",
    clock: "La hora del equipo cambió. Los cobros usan la hora de la central.",
    printerDown: "{reason} Puedes seguir cobrando; guardamos los tickets.",
    close: "Cerrar aviso",
    demo: "Modo de práctica: las llamadas y el saldo son simulados.",
  },
  theme: {
    label: "Aspecto",
    auto: "Automático",
    light: "Claro",
    dark: "Oscuro",
  },
  language: {
    label: "Idioma",
  },
  menu: {
    user: "Aspecto, idioma y bloqueo",
  },
  done: {
    reprint: "Reimpresión enviada.",
  },
  currency: {
    CLP: "pesos",
    ARS: "pesos",
    MXN: "pesos",
    COP: "pesos",
    EUR: "euros",
    PEN: "soles",
    USD: "dólares",
    BOB: "bolivianos",
  },
} as const;
