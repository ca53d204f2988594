import { app, dialog } from "electron";

const QUIT = 1;

/** Says in the core's own words why it does not start. It goes on trying meanwhile; the same sentence is said once. */
export function failureTeller(): { tell(sentence: string): void; forget(): void } {
  let said: string | null = null;
  return {
    tell: (sentence) => {
      if (sentence === said) return;
      said = sentence;
      const buttons = ["Seguir intentando / Keep trying", "Salir / Quit"];
      void dialog
        .showMessageBox({ type: "error", title: "Timbre", message: sentence, buttons, defaultId: 0, cancelId: 0, noLink: true })
        .then(({ response }) => response === QUIT && app.quit());
    },
    forget: () => {
      said = null;
    },
  };
}
