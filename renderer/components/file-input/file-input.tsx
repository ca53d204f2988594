import type { Ref } from "react";

interface FileInputProps {
  /** For the button that is seen in its place. */
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** As HTML's `accept` has it. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Asks the system for one file, unseen. The same one can be chosen again: it may have been mended meanwhile. */
export function FileInput({ ref, label, accept, onFile }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const [chosen] = event.currentTarget.files ?? [];
        if (chosen !== undefined) onFile(chosen);
        event.currentTarget.value = "";
      }}
    />
  );
}
