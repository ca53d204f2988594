/** The words of the shop's logo, in the wizard and in the settings. */
export const logoEs = {
  logo: {
    name: "Logo",
    effect: "Encabeza cada recibo y sus copias. Un PNG de hasta {kilobytes} KB y {pixels} píxeles por lado; se imprime en blanco y negro.",
    words: "imagen foto dibujo marca encabezado recibo ticket boleta factura papel png",
    none: "Sin logo: los recibos empiezan con el nombre del local.",
    printed: "Así se imprime: {width} × {height} puntos.",
    picture: "Logo como se imprime",
    choose: "Elegir un PNG",
    replace: "Cambiar",
    remove: "Quitar el logo",
    saved: "Guardado: los recibos llevan este logo desde ahora.",
    removed: "Los recibos ya no llevan logo.",
    fault: {
      empty: "El archivo está vacío. Elige otro.",
      "too-many-bytes": "El archivo pesa demasiado: lo más son {kilobytes} KB.",
      "not-png": "No es un PNG. Guárdalo como PNG y elígelo de nuevo.",
      "too-large": "Mide {width} × {height} píxeles: lo más son {pixels} por lado.",
      damaged: "El archivo está dañado: no se puede leer entero.",
      blank: "En blanco y negro no queda nada: es muy claro o de líneas muy finas.",
    },
  },
} as const;
