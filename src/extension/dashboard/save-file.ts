import type { ExportedFile } from '../store/exported-file.ts';

/** Hands a file to the browser's own downloads: it never leaves the device. */
export function saveFile({ name, type, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // by then the browser has read it
}
