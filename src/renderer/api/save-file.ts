// Hands a kept file to the person: the desktop asks where to, the browser downloads it.
import { api, bridge, valueOf } from './api.ts';

/** Saves a kept file. False: the person changed their mind. @throws ApiError files.not-found, host.* */
export async function saveKeptFile(fileId: string, fileName?: string): Promise<boolean> {
  if (bridge) return valueOf(await bridge.saveFile(fileId)).saved;
  const file = await api.files.fetch({ fileId });
  download({ name: fileName ?? file.name, mediaType: file.mediaType, bytes: file.bytes as Uint8Array<ArrayBuffer> });
  return true;
}

function download(file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> }): void {
  const address = URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = plainFileName(file.name);
  link.click();
  // The browser reads the address after the click; at once revoked it would save nothing.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Windows refuses some characters in names; a name must not be empty. */
export function plainFileName(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  const plain = name.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/[. ]+$/, '');
  return plain === '' ? '文件' : plain;
}
