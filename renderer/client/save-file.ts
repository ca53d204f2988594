export interface FilePiece {
  readonly fileName: string;
  readonly base64: string;
}

/** Puts a file together from its pieces and hands it to the browser to keep. Answers its name. */
export async function saveFile(pieces: AsyncIterable<FilePiece>, page: Document): Promise<string> {
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  let fileName = "";
  for await (const piece of pieces) {
    fileName = piece.fileName;
    bytes.push(Uint8Array.from(atob(piece.base64), (letter) => letter.charCodeAt(0)));
  }
  const address = URL.createObjectURL(new Blob(bytes));
  const link = page.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
  return fileName;
}
