/** Why there is no switch to run. `code` is for programs; `message` is a sentence that says what to do about it. */
export type SwitchFailure = {
  readonly code:
    | "switch/not-installed"
    | "switch/override-unusable"
    | "switch/platform-unsupported"
    | "switch/no-apt"
    | "switch/no-keyring"
    | "switch/no-mirror"
    | "switch/download-failed"
    | "switch/unusable-download";
  readonly message: string;
};
