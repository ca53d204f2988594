import type { SettingKey } from "../settings/setting-definitions.ts";

interface SettingWords {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly effect: string;
  /** Other words somebody may look for. */
  readonly words: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** The words of the settings: what each is called and what it does. */
export const settingsEs = {
  settingsPage: {
    search: "Buscar un ajuste",
    searchHint: "redondeo, tamaño de letra, sonido…",
    /** Words between the words: a search passes over them. */
    smallWords: "a al con de del el en la las lo los mi para por que se un una y",
    foundForOwner: "«{name}» lo ajusta el dueño con su PIN.",
    nothing: "Ningún ajuste dice «{query}».",
    sections: "Secciones de Ajustes",
    rulesOf: "{title}: reglas",
    reset: "Restablecer",
    resetOf: "Restablecer {name}",
    saved: "Guardado: {name}.",
    nextCall: "Desde la próxima llamada.",
    nextStart: "Desde el próximo inicio de Timbre.",
    notHere: "Sin efecto en este local.",
    fromFile: "Ajustado aquí; sin este cambio sería {value}.",
    nothingSaid: "sin valor",
    wrong: "No se guardó: {reason}",
    ownerOnly: "Los ajustes del local los cambia el dueño con su PIN. Aquí puedes ajustar esta pantalla y sus sonidos.",
    enterAsOwner: "Entrar con otro PIN",
    yes: "Sí",
    no: "No",
    unit: { seconds: "s", minutes: "min", days: "días", months: "meses", times: "veces", copies: "×" },
    fault: {
      type: "escribe solo números.",
      "too-small": "lo mínimo es {min}.",
      "too-large": "es demasiado.",
      "too-long": "es demasiado largo.",
      empty: "hace falta un valor.",
      "not-a-choice": "no es una de las opciones.",
      "too-many": "son demasiados valores.",
      refused: "no se entiende, o con ese valor el local no podría funcionar.",
    },
    section: {
      shop: "Local",
      cabins: "Cabinas",
      charging: "Cobro",
      prepaid: "Prepago",
      shift: "Turno",
      printer: "Impresora",
      alerts: "Alertas",
      people: "Usuarios",
      screen: "Pantalla",
      sounds: "Sonidos",
      display: "Pantalla cliente",
      data: "Datos",
    },
    /** Other words for what each section holds. */
    sectionWords: {
      shop: "negocio tienda empresa datos",
      cabins: "teléfono locutorio casilla",
      charging: "cobrar pago pagar caja venta plata dinero",
      prepaid: "depósito saldo anticipo adelantado",
      shift: "caja cierre arqueo jornada",
      printer: "USB serie red bluetooth ticketera térmica imprimir ticket boleta comprobante",
      alerts: "aviso alarma fraude seguridad revisar",
      people: "persona empleado cajera clave contraseña permiso",
      screen: "ventana monitor mostrador",
      sounds: "tono timbre alarma ruido volumen",
      display: "segundo monitor visor vitrina público",
      data: "respaldo copia seguridad libro disco pendrive USB",
    },
    sectionHelp: {
      screen: "Valen para esta ventana, en este equipo.",
      sounds: "Valen para esta ventana. Lo que suena se ve siempre también en la pantalla.",
    },
  },
  setting: {
    "shop.name": {
      name: "Nombre del local",
      effect: "Encabeza los tickets y la barra de arriba.",
      words: "negocio tienda locutorio empresa marca título",
    },
    "shop.branch": { name: "Sucursal", effect: "Va bajo el nombre en los tickets y en la barra de arriba.", words: "local filial sede" },
    "shop.address": {
      name: "Dirección",
      effect: "Va en el encabezado de los tickets.",
      words: "calle domicilio ubicación recibo factura boleta",
    },
    "shop.taxId": {
      name: "Identificación tributaria",
      effect: "Va en el encabezado de los tickets.",
      words: "RUT NIF RUC CUIT RFC IVA IGV ITBIS impuesto fiscal factura facturar boleta",
    },
    "shop.footer": {
      name: "Pie del ticket",
      effect: "Es la última línea de cada ticket.",
      words: "gracias despedida mensaje texto recibo factura boleta final",
    },
    "shop.language": {
      name: "Idioma del local",
      effect: "En él se imprimen los tickets y hablan las ventanas que no eligieron otro.",
      words: "lengua español castellano inglés ticket recibo factura",
      options: { es: "Español", en: "English" },
    },
    "counter.openMode": {
      name: "Apertura de cabinas",
      effect: "Decide si los teléfonos tienen tono siempre o solo después de que la cajera abre la cabina.",
      words: "modo libre con apertura tono abrir habilitar bloquear descolgar",
      options: { free: "Libre", "open-first": "Con apertura" },
    },
    "limits.maxCallSeconds": {
      name: "Duración máxima de una llamada",
      effect: "Una llamada que llega a este tiempo se corta sola.",
      words: "límite tiempo corte cortar larga segundos tope máximo",
    },
    "limits.ringSeconds": {
      name: "Tiempo timbrando",
      effect: "Si nadie contesta en este tiempo, la llamada termina sin cobrarse.",
      words: "ring espera contestar segundos timbre",
    },
    "decks.markupPercent": {
      name: "Ganancia general",
      effect: "Los destinos sin precio propio se venden al costo más este porcentaje.",
      words: "markup margen porcentaje tarifa recargo precio utilidad",
    },
    "rounding.cash.to": {
      name: "Redondeo en efectivo",
      effect: "Lo que se cobra en efectivo se redondea a este múltiplo; vacío, a la moneda del país; 0, nunca.",
      words: "redondear moneda sencillo vuelto cambio peso cercano centavo décimo billete",
    },
    "rounding.cash.mode": {
      name: "Hacia dónde se redondea",
      effect: "Al múltiplo propio más cercano, o siempre al de abajo, a favor del cliente; sin uno propio, como es usual en el país.",
      words: "redondeo efectivo abajo cercano favor cliente ley",
      options: { nearest: "Al más cercano", down: "Siempre hacia abajo" },
    },
    "rounding.cash.halfDown": {
      name: "La mitad baja",
      effect: "Al redondear al más cercano, justo la mitad va a favor del cliente.",
      words: "redondeo efectivo mitad ley",
    },
    "counter.undoSeconds": {
      name: "Tiempo para deshacer",
      effect: "Durante este tiempo una venta se deshace sin motivo ni PIN; después se anula.",
      words: "anular arrepentirse error segundos undo deshacer cobrada",
    },
    "counter.chimeSeconds": {
      name: "Espera del aviso Por cobrar",
      effect: "El sonido espera este tiempo tras colgar, para callar si el cliente marca de nuevo.",
      words: "campana sonido timbre chime remarcar redial segundos",
    },
    "counter.redial": {
      name: "Llamar sin haber pagado",
      effect: "Decide si una llamada nueva de una cabina por cobrar se suma a la misma cuenta o se rechaza hasta cobrar.",
      words: "remarcar redial bloquear hasta cobrar cuenta unir",
      options: { join: "Se suma a la cuenta", block: "Se bloquea hasta cobrar" },
    },
    "counter.directNote": {
      name: "El billete cobra directo",
      effect: "Tocar un billete cobra e imprime, en vez de solo anotar lo recibido.",
      words: "notas billetes rápidos vuelto efectivo",
    },
    "counter.noChargeReasons": {
      name: "Motivos para no cobrar",
      effect: "Se ofrecen con 1, 2, 3… al no cobrar una llamada, separados por comas, hasta ocho; vacío, los de siempre.",
      words: "sin cobrar cortesía prueba mala calidad gratis lista",
    },
    "counter.disableReasons": {
      name: "Motivos para deshabilitar",
      effect: "Se ofrecen con 1, 2, 3… al deshabilitar una cabina, separados por comas, hasta ocho; vacío, los de siempre.",
      words: "limpieza falla reservada cerrar cabina lista",
    },
    "limits.warnSeconds": {
      name: "Avisos antes de cortar",
      effect: "Con estos segundos por delante suena un aviso en el teléfono del cliente.",
      words: "pitido beep corte depósito advertencia segundos",
    },
    "counter.depositSlip": {
      name: "Comprobante de depósito",
      effect: "Al recibir un depósito se imprime un comprobante.",
      words: "prepago recibo papel imprimir",
    },
    shift: {
      name: "Apertura del turno",
      effect: "Decide si la primera venta abre el turno sola o si alguien debe abrirlo con su fondo antes de cobrar.",
      words: "caja fondo abrir automático obligatorio",
      options: { automatic: "Con la primera venta", required: "Siempre a mano" },
    },
    "till.toleranceAmount": {
      name: "Diferencia sin explicación",
      effect: "Al cerrar, una diferencia mayor pide un motivo; vacío, ninguna lo pide.",
      words: "tolerancia cierre arqueo falta sobra cuadrar",
    },
    "till.approvalAmount": {
      name: "Diferencia con segunda persona",
      effect: "Al cerrar, una diferencia mayor pide el PIN de otra persona; vacío, ninguna lo pide.",
      words: "tolerancia cierre aprobación dueño supervisor arqueo",
    },
    "till.safeDropAbove": {
      name: "Retiro recomendado",
      effect: "Con más efectivo que esto en la caja se sugiere llevar una parte a la caja fuerte; vacío, nunca.",
      words: "retiro seguro límite efectivo robo caja fuerte",
    },
    "receipt.phones": {
      name: "Números en el ticket",
      effect: "Decide cuánto del número marcado se lee en el ticket.",
      words: "privacidad teléfono ocultar enmascarar datos factura recibo boleta",
      options: { full: "Completo", masked: "Oculto en parte", none: "Sin número" },
    },
    "printer.copies": {
      name: "Copias de cada recibo",
      effect: "Cada venta imprime tantos recibos iguales: uno para el cliente y los demás para el local.",
      words: "copia duplicado dos veces comprobante ticket papel",
    },
    "printer.drawer": {
      name: "Cajón conectado a la impresora",
      effect: "Al cobrar en efectivo el cajón se abre solo.",
      words: "gaveta caja dinero abrir pulso",
    },
    "alerts.hours": {
      name: "Horario de llamadas",
      effect: "Fuera de estas horas, como lun-sáb 09:00-22:00, no sale ninguna llamada, salvo emergencias; vacío, siempre salen.",
      words: "horas noche cerrar permitido",
    },
    "alerts.dearPerMinute": {
      name: "Llamada cara",
      effect: "Una llamada que cuesta más por minuto espera el sí de la cajera antes de salir; vacío, ninguna espera.",
      words: "precio minuto confirmar caro satélite premium",
    },
    "alerts.longCallMinutes": {
      name: "Llamada larga",
      effect: "Una llamada que dura tanto se avisa; no se corta.",
      words: "minutos duración revisar aviso",
    },
    "alerts.refusedAttempts.count": {
      name: "Intentos rechazados",
      effect: "Tantos intentos rechazados de una misma cabina se avisan.",
      words: "revisar aviso intento fallido apagar desactivar veces",
    },
    "alerts.refusedAttempts.minutes": {
      name: "Intentos rechazados: en cuánto tiempo",
      effect: "Se cuentan los intentos de estos últimos minutos.",
      words: "revisar aviso minutos ventana",
    },
    "alerts.sameNumber.count": {
      name: "Mismo número",
      effect: "Tantas llamadas al mismo número se avisan.",
      words: "revisar aviso repetido fraude apagar desactivar veces",
    },
    "alerts.sameNumber.minutes": {
      name: "Mismo número: en cuánto tiempo",
      effect: "Se cuentan las llamadas de estos últimos minutos.",
      words: "revisar aviso repetido minutos ventana",
    },
    "alerts.quickAnswers.count": {
      name: "Respuestas inmediatas",
      effect: "Tantas llamadas contestadas antes de un segundo se avisan: quizá no contestó nadie y el proveedor cobra igual.",
      words: "revisar aviso respuesta falsa fas proveedor apagar desactivar veces",
    },
    "alerts.quickAnswers.minutes": {
      name: "Respuestas inmediatas: en cuánto tiempo",
      effect: "Se cuentan las llamadas de estos últimos minutos.",
      words: "revisar aviso respuesta falsa minutos ventana",
    },
    "alerts.disabledCabin": {
      name: "Llamada desde cabina deshabilitada",
      effect: "Cuando alguien intenta llamar desde una cabina deshabilitada, se avisa.",
      words: "revisar aviso intento cerrada",
    },
    "people.lockAfterMinutes": {
      name: "Bloqueo sin uso",
      effect: "Una ventana que nadie toca en este tiempo pide el PIN de nuevo.",
      words: "bloquear PIN clave contraseña minutos seguridad sesión cerrar",
    },
    "display.favourites": {
      name: "Precios favoritos",
      effect: "La pantalla del cliente en espera muestra estos precios, hasta cinco; vacío, los más llamados.",
      words: "segunda pantalla destino país número vitrina",
    },
    "backup.keepDaily": {
      name: "Copias diarias",
      effect: "De tantos días se guarda la última copia.",
      words: "respaldo backup guardar borrar",
    },
    "backup.keepMonthly": {
      name: "Copias mensuales",
      effect: "De tantos meses se guarda la última copia.",
      words: "respaldo backup guardar borrar",
    },
  } satisfies Record<SettingKey, SettingWords>,
  preference: {
    theme: {
      name: "Aspecto",
      effect: "Claro de día, oscuro para locales de noche, o según la hora (oscuro de 20:00 a 7:00).",
      words: "tema color oscuro claro noche nocturno día modo brillo",
    },
    contrast: {
      name: "Contraste alto",
      effect: "Textos y bordes más marcados; los íconos y las palabras quedan.",
      words: "accesibilidad vista baja visión leer",
    },
    textSize: {
      name: "Tamaño de letra",
      effect: "Agranda o achica toda la pantalla; con letra grande cada cabina muestra menos.",
      words: "texto zoom fuente letra grande chica pequeño agrandar vista accesibilidad",
    },
    touch: {
      name: "Modo táctil",
      effect: "Todo lo que se toca mide al menos 44 píxeles y queda más separado.",
      words: "pantalla dedo tocar botones grandes touch",
    },
    hintBar: { name: "Barra de teclas", effect: "Muestra abajo las teclas y lo vendido en el turno.", words: "ayuda atajos teclado hint" },
    characterKeys: {
      name: "Teclas sueltas",
      effect: "Decide qué teclas sin Ctrl hacen algo en el mostrador: todas, solo los números, o ninguna.",
      words: "atajos teclado letras números accesibilidad dictado",
      options: { all: "Todas", digits: "Solo números", none: "Ninguna" },
    },
    motion: { name: "Sin animaciones", effect: "Nada parpadea ni se desliza.", words: "movimiento mareo accesibilidad parpadeo" },
    language: {
      name: "Idioma de esta ventana",
      effect: "El dinero y las fechas se escriben siempre como en el país del local.",
      words: "lengua español castellano inglés english",
      options: { shop: "El del local" },
    },
    quietHours: {
      name: "Horas de silencio",
      effect: "Entre estas horas no suena nada; los avisos se ven igual.",
      words: "noche callar mudo horario silencio",
    },
    quietFrom: "Desde",
    quietUntil: "Hasta",
  },
  sound: {
    try: "Probar",
    tryOf: "Probar {name}",
    off: "No suena",
    volumeOf: "Volumen de {name}",
    silence: "Silencio 10 min",
    silentUntil: "En silencio hasta las {time}",
    endSilence: "Volver a oír",
    words: "sonido volumen aviso campana audio",
    kind: {
      alert: { name: "Revisar", effect: "Tono grave doble, cada 20 s hasta que se abre el aviso.", words: "alarma fraude rechazada" },
      "cut-off": {
        name: "Corta en",
        effect: "Tres golpes cuando a una llamada le quedan 60 s y 10 s.",
        words: "corte prepago depósito saldo",
      },
      banner: { name: "Aviso urgente", effect: "Una nota cuando algo impide llamar o cobrar.", words: "proveedor falla alarma" },
      "no-line": {
        name: "Sin línea",
        effect: "Una nota que baja; una sola vez aunque caigan varias cabinas juntas.",
        words: "desconectada caída falla",
      },
      "to-pay": {
        name: "Por cobrar",
        effect: "Dos notas suaves que suben; otra vez al minuto si nadie la atiende.",
        words: "colgó terminó pagar",
      },
      "off-hook": {
        name: "Descolgada sin marcar",
        effect: "Un golpe grave a los 20 s.",
        words: "auricular teléfono levantado tono olvidado",
      },
      paid: { name: "Cobrada", effect: "El clic del cajón al cobrar.", words: "venta caja dinero" },
    },
  },
  arrange: {
    title: "Orden y nombres",
    effect: "Las cabinas se ven en la pantalla como están en el local.",
    words: "ordenar mover lugar posición plano nombre renombrar",
    help: "Arrastra una cabina a su lugar. O elígela y usa las flechas o «Mover aquí».",
    cabin: "Cabina {number}",
    moveHere: "Mover aquí",
    moveHereOf: "Mover la cabina {number} al lugar de la {place}",
    earlier: "Un lugar antes",
    later: "Un lugar después",
    done: "Listo",
    name: "Nombre de la cabina {number}",
    moved: "La cabina {number} quedó en el lugar {place}.",
    byNumber: "Ordenar por número",
  },
} as const;
