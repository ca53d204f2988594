import type { AlertRule } from "../alert/alert-rule.ts";

/** The words of the alert rules: on a tile, among what is to be looked at, and where a rule refused. */
export const alertsEs = {
  alerts: {
    blockedReason: "Por revisar",
    block: "Bloquear",
    dismiss: "Descartar",
    allow: "Permitir",
    blocked: "{destination} · bloqueado",
    attempts: { one: "{count} intento", other: "{count} intentos" },
    attemptsIn: "{attempts} en {time}",
    notConnected: "Llamada no conectada",
    connected: "La llamada sigue",
    rule: {
      "blocked-destination": "Destino bloqueado",
      "dear-call": "Llamada cara: {rate}",
      "outside-hours": "Fuera de horario",
      "refused-attempts": "Varios intentos rechazados",
      "disabled-cabin": "Llamó con la cabina deshabilitada",
      "long-call": "Llamada muy larga",
      "same-number": "Mismo número muchas veces",
      "quick-answers": "Contestan sin timbrar",
    } satisfies Record<AlertRule, string>,
    allowed: "Permitida por 10 minutos: el cliente puede marcar de nuevo.",
  },
  line: {
    test: "Probar línea",
    registered: "Cabina {number} lista.",
    back: "Cabina {number} lista · {time} sin línea",
    severalBack: "Cabinas {numbers} listas.",
    unreachable: "Cabina {number} sin línea: {line} no responde. Revisa el cable.",
    unknown: "Cabina {number}: la línea {line} todavía no se ha conectado nunca. Revisa el cable y la clave.",
  },
  state: { alert: "Revisar" },
  short: { alert: "Revisar" },
  spoken: { alert: "Cabina {number} por revisar: {rule}" },
  items: { kind: { alert: "Una regla encontró una llamada rara." } },
  refusals: {
    "alert/blocked-destination": "El destino está bloqueado.",
    "alert/dear-call": "Una llamada tan cara espera el visto bueno de la caja.",
    "alert/outside-hours": "A esta hora no salen llamadas.",
  },
  errors: {
    "alert/none": { what: "Esta cabina ya no tiene nada por revisar.", money: "", todo: "Sigue con la cabina." },
  },
} as const;
