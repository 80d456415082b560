import { currentIdentity } from '../local/identities';
import type { ChosenFile, Send, Upload } from './transport';
import { uploadPath } from './upload-path';

const timeoutMs = 15_000;

async function post(url: string, init: RequestInit): Promise<unknown> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), timeoutMs);
  try {
    const response = await fetch(url, { ...init, method: 'POST', signal: aborter.signal });
    return (await response.json()) as unknown;
  } finally {
    clearTimeout(timer);
  }
}

/** Posts JSON to the local cloud in the name of the chosen identity. */
export const postAsMe = (url: string, body: unknown) =>
  post(url, {
    headers: { 'content-type': 'application/json', 'x-local-openid': currentIdentity().openid },
    body: JSON.stringify(body),
  });

/** See transport.d.ts. */
export const connect = () => undefined;

/** See transport.d.ts. */
export const send: Send = (context, request) => postAsMe(`/functions/${context}`, request);

/** See transport.d.ts. */
export const upload: Upload = async (file, folder) => {
  const path = uploadPath(folder, file.name);
  const answer = (await post(`/storage/upload?path=${encodeURIComponent(path)}`, {
    headers: { 'x-local-openid': currentIdentity().openid },
    body: file.source,
  })) as { fileID: string };
  return answer.fileID;
};

/** See transport.d.ts. */
export const chooseFile = (endings: string[]) =>
  new Promise<ChosenFile | undefined>((resolve) => {
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.accept = endings.map((ending) => `.${ending}`).join(',');
    chooser.className = 'file-chooser';
    // Browsers ignore a chooser that is not in the document.
    document.body.appendChild(chooser);
    const settle = (file?: File) => {
      chooser.remove();
      resolve(file && { name: file.name, size: file.size, source: file });
    };
    chooser.addEventListener('change', () => settle(chooser.files?.[0]));
    chooser.addEventListener('cancel', () => settle());
    chooser.click();
  });

/** See transport.d.ts. */
export const openFile = async (url: string, name: string) => {
  const response = await fetch(url);
  const link = document.createElement('a');
  // An address of our own, so that the browser gives the file our name.
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** See transport.d.ts. */
export const callerKey = () => currentIdentity().openid;
