import type { ErrorCode } from "../contract/error-code.ts";

/** What happened, what it means for the money (empty where it means nothing), and what to do. */
interface ErrorText {
  readonly what: string;
  readonly money: string;
  readonly todo: string;
}

/** What the core says on paper, in refusals and in errors. */
export const coreEs = {
  /** Why a call was not let out. */
  refusals: {
    "no-price": "Sin precio para {number}. La llamada no sale.",
    "bad-number": "{number} no es un número que se pueda marcar.",
    disabled: "La cabina está deshabilitada. La llamada no sale.",
    deposit: "El depósito no alcanza para {destination}. La llamada no sale.",
    "must-pay": "Hay una cuenta por cobrar. La llamada no sale.",
    "must-open": "La cabina no está abierta. La llamada no sale.",
    busy: "La cabina ya tiene una llamada.",
    spool: "No se puede registrar la llamada. La llamada no sale.",
    provider: "El proveedor no responde. La llamada no sale.",
    "provider-balance": "Proveedor sin saldo. La llamada no sale ni se cobra: recarga al proveedor.",
    "provider-balance-short": "Proveedor sin saldo",
    other: "La llamada no sale.",
  },
  /** How a call ended, by the names of `telecom/cause-code.ts`. */
  causes: {
    unallocatedNumber: "El número no existe",
    noRouteToDestination: "Sin ruta al destino",
    normalClearing: "Fin normal",
    userBusy: "Ocupado",
    noUserResponding: "No responde",
    noAnswer: "No contesta",
    subscriberAbsent: "Apagado o fuera de cobertura",
    callRejected: "Rechazada",
    numberChanged: "El número cambió",
    answeredElsewhere: "Contestada en otro teléfono",
    destinationOutOfOrder: "Destino fuera de servicio",
    invalidNumberFormat: "Número incompleto o mal marcado",
    normalUnspecified: "Fin sin detalle",
    noCircuitAvailable: "Sin líneas libres",
    networkOutOfOrder: "Red fuera de servicio",
    temporaryFailure: "Falla pasajera",
    congestion: "Red saturada",
    requestedChannelNotAvailable: "Se cortó el sonido",
    bearerCapabilityNotAvailable: "Servicio no disponible",
    recoveryOnTimerExpiry: "Sin respuesta a tiempo",
    interworking: "Falla entre redes",
  },
  destinations: { emergency: "Emergencia", other: "Otros destinos" },
  tender: {
    cash: "Efectivo",
    card: "Tarjeta",
    transfer: "Transferencia",
    transferShort: "Transf.",
  },
  receipt: {
    number: { wide: "Comprobante N.º", narrow: "N.º" },
    cabin: "Cabina",
    cashier: "Cajera",
    callHeading: "Llamada",
    amountHeading: "Importe",
    calls: { one: "{count} llamada", other: "{count} llamadas" },
    subtotal: "Subtotal",
    cashRoundingChile: { wide: "Redondeo efectivo (Ley 20.956)", narrow: "Redondeo Ley 20.956" },
    cashRounding: { wide: "Redondeo efectivo", narrow: "Redondeo efectivo" },
    total: "TOTAL",
    change: "Vuelto",
    deposit: "Depósito",
    depositReturned: "Depósito devuelto",
    uncharged: "sin cobrar",
    thanks: "¡Gracias por su visita!",
    notTaxDocument: { wide: "Comprobante interno, no es factura", narrow: "Comprobante, no es factura" },
    notTaxDocumentBoleta: { wide: "Comprobante interno, no es boleta", narrow: "Comprobante, no es boleta" },
    billedPerSecond: { wide: "Se cobra por segundo desde que contestan", narrow: "Cobro por segundo al contestar" },
    billedFromAnswer: { wide: "Se cobra desde que contestan", narrow: "Cobro al contestar" },
    copy: "*** COPIA {number} ***",
    discount: "Descuento",
    includedTax: "Incluye {name} {percent} %",
    includedTaxes: "Incluye {name}",
    tax: "impuesto",
    partPayments: "Abonos anteriores",
    refunded: "Devuelto",
    fingerprint: "Huella {anchor}",
    voided: "*** ANULADA ***",
    demo: "*** PRUEBA ***",
  },
  /** The codes of other areas have their texts there; a code without text does not compile where errors are spoken. */
  errors: {
    "auth/missing-token": { what: "Esta ventana no está autorizada.", money: "", todo: "Vuelve a abrir Timbre." },
    "auth/forbidden": { what: "No tienes permiso para esto.", money: "", todo: "Pide a quien lo tenga que ponga su PIN." },
    "request/invalid": {
      what: "Hay un dato que no se entiende.",
      money: "No se cobró nada.",
      todo: "Revisa lo escrito y prueba de nuevo.",
    },
    "request/not-found": { what: "Eso ya no existe.", money: "", todo: "Actualiza la lista." },
    "request/too-large": {
      what: "Se envió más de lo que se admite de una vez.",
      money: "No se cobró nada.",
      todo: "Envíalo en partes más pequeñas.",
    },
    "request/too-slow": {
      what: "Lo que se estaba enviando no llegó completo a tiempo.",
      money: "No se cobró nada.",
      todo: "Revisa la conexión y prueba de nuevo.",
    },
    "cabin/unknown": { what: "No hay una cabina con ese número.", money: "", todo: "Elige una cabina del panel." },
    "cabin/no-live-call": { what: "La cabina no tiene una llamada en curso.", money: "", todo: "Mira el estado de la cabina." },
    "cabin/still-talking": { what: "Sigue hablando.", money: "La cuenta sigue corriendo.", todo: "Puedes cobrar cuando cuelgue." },
    "session/nothing-to-pay": { what: "La cabina no debe nada.", money: "No se cobró nada.", todo: "Elige otra cabina." },
    "session/open": {
      what: "La cabina ya tiene una cuenta abierta.",
      money: "La cuenta sigue como estaba.",
      todo: "Cóbrala o añade depósito.",
    },
    "session/not-prepaid": {
      what: "La cuenta no es de prepago.",
      money: "No se tomó ningún depósito.",
      todo: "Cóbrala primero: el depósito se toma al abrir la cabina.",
    },
    "session/deposit-too-large": {
      what: "El saldo del proveedor no alcanza para ese depósito.",
      money: "No se tomó ningún depósito.",
      todo: "Recarga al proveedor o toma un depósito menor.",
    },
    "sale/received-too-little": {
      what: "Lo recibido no alcanza.",
      money: "No se cobró nada.",
      todo: "Escribe un monto igual o mayor que el total.",
    },
    "shift/none-open": {
      what: "No hay turno abierto.",
      money: "Las llamadas siguen sumando en sus cuentas.",
      todo: "Abre el turno para cobrar.",
    },
    "shift/already-open": { what: "Ya hay un turno abierto.", money: "", todo: "Ciérralo antes de abrir otro." },
    "operation/reused": {
      what: "Esa operación ya se usó para otra cosa.",
      money: "No se cobró de nuevo.",
      todo: "Repite la acción desde el panel.",
    },
    "switch/down": {
      what: "La central no responde.",
      money: "No salen llamadas nuevas. Puedes cobrar.",
      todo: "Vuelve sola en segundos; si no, reinicia Timbre.",
    },
    "switch/no-answer": { what: "La central no contestó a tiempo.", money: "Las cuentas no cambian.", todo: "Prueba de nuevo." },
    "printer/not-responding": {
      what: "La impresora no responde.",
      money: "La venta está cobrada.",
      todo: "Revisa papel y cable, y reimprime.",
    },
    "store/disk-full": { what: "No queda espacio en el disco.", money: "No se guardó esta operación.", todo: "Libera espacio ahora." },
    "store/broken": {
      what: "El disco falló.",
      money: "Esta operación no se confirmó: no entregues nada todavía.",
      todo: "Espera a que Timbre vuelva y repite. Avisa al dueño.",
    },
    "rates/no-draft": {
      what: "No hay cambios de tarifas sin publicar.",
      money: "Los precios no cambian.",
      todo: "Cambia una tarifa primero.",
    },
    "rates/stale-draft": {
      what: "Las tarifas se publicaron de nuevo mientras editabas, y tocan las mismas filas.",
      money: "Los precios no cambian.",
      todo: "Descarta el borrador y haz los cambios otra vez.",
    },
    "rates/sells-below-cost": {
      what: "Hay tarifas que quedarían bajo el costo.",
      money: "No se publicó nada.",
      todo: "Corrígelas o publica aceptándolo.",
    },
    "rates/large-change": {
      what: "Hay tarifas que cambian más de un 50 %.",
      money: "No se publicó nada.",
      todo: "Revísalas o publica aceptándolo.",
    },
    "rates/refused-lines": {
      what: "El archivo tiene líneas con error.",
      money: "Los precios no cambian.",
      todo: "Corrige el archivo o sigue sin esas líneas.",
    },
    "rates/import-not-read": {
      what: "El archivo todavía no se leyó entero.",
      money: "Los precios no cambian.",
      todo: "Léelo antes de seguir.",
    },
    "rates/bad-file": {
      what: "El archivo no se puede leer como lista de precios.",
      money: "Los precios no cambian.",
      todo: "Elige un archivo CSV o XLSX y revisa sus columnas.",
    },
    "rates/duplicate-prefix": {
      what: "Quedarían dos tarifas para el mismo prefijo y horario.",
      money: "Los precios no cambian.",
      todo: "Deja una sola.",
    },
    "export/too-long": {
      what: "La lista es demasiado larga para Excel: una hoja guarda 1.048.575 filas.",
      money: "Nada cambió.",
      todo: "Expórtala como CSV, o acorta las fechas o el filtro.",
    },
    "internal/fault": {
      what: "Algo falló dentro de Timbre.",
      money: "Lo cobrado antes está guardado.",
      todo: "Prueba de nuevo; si sigue, avisa al técnico.",
    },
  } satisfies Partial<Record<ErrorCode, ErrorText>>,
} as const;
