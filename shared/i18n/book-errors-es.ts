/** What a refusal of people, money, shift and book says: what happened, what it means for the money, what to do. */
export const bookErrorsEs = {
  errors: {
    "approval/needed": {
      what: "Esto necesita el visto bueno de otra persona.",
      money: "Todavía no se hizo nada.",
      todo: "Pide a quien pueda aprobarlo que ponga su PIN.",
    },
    "approval/refused": {
      what: "El visto bueno no sirve: ya se usó, venció o es para otra cosa.",
      money: "No se hizo nada.",
      todo: "Pídelo de nuevo.",
    },
    "people/wrong-pin": { what: "PIN incorrecto.", money: "", todo: "Escríbelo de nuevo." },
    "people/wait": { what: "Hubo varios PIN incorrectos seguidos.", money: "", todo: "Espera a que termine la cuenta y prueba de nuevo." },
    "people/sign-in-first": {
      what: "Nadie está usando esta caja.",
      money: "Las llamadas siguen sumando en sus cuentas.",
      todo: "Elige tu nombre y pon tu PIN.",
    },
    "people/unknown": { what: "Esa persona no existe o ya no trabaja aquí.", money: "", todo: "Elige otra de la lista." },
    "people/last-owner": {
      what: "Es la única persona dueña que puede entrar.",
      money: "No se cambió nada.",
      todo: "Da primero ese permiso y un PIN a otra persona.",
    },
    "people/weak-pin": {
      what: "Ese PIN es fácil de adivinar o demasiado corto.",
      money: "No se cambió nada.",
      todo: "Elige otro, sin cifras repetidas o seguidas ni fechas: 4 cifras en la caja, 6 o más para quien aprueba.",
    },
    "people/name-taken": {
      what: "Ya hay otra persona con ese nombre.",
      money: "No se cambió nada.",
      todo: "Añade el apellido o una inicial: el nombre sale en los recibos.",
    },
    "sale/unknown": { what: "Esa venta no existe.", money: "No se hizo nada.", todo: "Búscala en Ventas." },
    "sale/void": { what: "La venta ya está anulada.", money: "No se devolvió nada.", todo: "Mira la lista de ventas." },
    "sale/too-much-back": {
      what: "Es más de lo que queda por devolver de esa venta.",
      money: "No se devolvió nada.",
      todo: "Escribe un monto menor.",
    },
    "sale/discount-too-large": {
      what: "El descuento es mayor que la cuenta.",
      money: "No se cobró nada.",
      todo: "Escribe un descuento menor.",
    },
    "call/unknown": { what: "Esa llamada no existe.", money: "No se hizo nada.", todo: "Búscala en Llamadas." },
    "call/paid": {
      what: "La llamada ya está cobrada.",
      money: "La venta no cambia.",
      todo: "Devuélvela o anúlala desde Ventas.",
    },
    "call/nothing-to-write-off": { what: "La llamada no cuesta nada.", money: "La cuenta no cambia.", todo: "Elige otra llamada." },
    "account/unknown": { what: "Esa cuenta ya no está pendiente.", money: "No se cobró nada.", todo: "Mira la lista de cuentas." },
    "session/nothing-to-return": {
      what: "No queda depósito por devolver.",
      money: "No salió dinero de la caja.",
      todo: "Mira la cuenta de la cabina.",
    },
    "shift/unsettled": {
      what: "Quedan cuentas sin cobrar.",
      money: "El turno sigue abierto.",
      todo: "Cóbralas, déjalas pendientes o pásalas al turno siguiente.",
    },
    "shift/reason-needed": { what: "La caja no cuadra.", money: "El turno sigue abierto.", todo: "Escribe qué pasó." },
    "shift/not-counted": { what: "Falta contar la caja.", money: "El turno sigue abierto.", todo: "Cuenta el dinero primero." },
    "cash/not-enough": { what: "En la caja no hay tanto efectivo.", money: "No salió dinero de la caja.", todo: "Revisa el monto." },
    "book/damaged": {
      what: "El libro de cuentas tiene una parte dañada.",
      money: "No se guardó esta operación.",
      todo: "Avisa al dueño y restaura la última copia.",
    },
    "book/backup-failed": {
      what: "No se pudo hacer la copia.",
      money: "El libro de cuentas no cambia.",
      todo: "Revisa la carpeta de copias y prueba de nuevo.",
    },
  },
} as const;
