/** A list as a file, in two pieces; what was asked for is noted. */
export async function fakeFile(
  note: (what: string, input: unknown) => void,
  name: string,
  input: { readonly format?: string | undefined },
): Promise<never> {
  note(`export ${name}`, input);
  const fileName = `${name}-2026-11-21.${input.format ?? "csv"}`;
  async function* pieces() {
    yield { fileName, base64: btoa("fecha;cabina\r\n") };
    yield { fileName, base64: btoa("21-11-2026;1\r\n") };
  }
  return pieces() as never;
}
