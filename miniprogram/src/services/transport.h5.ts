import { currentIdentity } from '../local/identities';
import type { ChosenFile, Send } from './transport';

const timeoutMs = 15_000;

async function post(url: string, init: RequestInit): Promise<unknown> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), timeoutMs);
  try {
    const response = await fetch(url, { ...init, method: 'POST', signal: aborter.signal });
    if (!response.ok) throw new Error(`answered ${response.status}`);
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
export const send: Send = (functionName, request) => postAsMe(`/functions/${functionName}`, request);

/** See transport.d.ts. */
export const uploadTo = async (file: ChosenFile, cloudPath: string) => {
  await post(`/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
    headers: { 'x-local-openid': currentIdentity().openid },
    body: file.source,
  });
};

/** See transport.d.ts. A browser offers them one at a time. */
export const choosePhotos = async (_atMost: number): Promise<ChosenFile[]> => {
  const file = await chooseFile(['jpg', 'jpeg', 'png']);
  return file ? [await smaller(file)] : [];
};

/** Wide enough to read a blackboard on (px). */
const photoWidth = 1600;

async function smaller(photo: ChosenFile): Promise<ChosenFile> {
  const picture = await createImageBitmap(photo.source as File);
  const scale = Math.min(1, photoWidth / picture.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.7));
  if (!blob) return photo;
  return { name: 'photo.jpg', size: blob.size, source: new File([blob], 'photo.jpg') };
}

/** See transport.d.ts. */
export const previewOf = (photo: ChosenFile) => URL.createObjectURL(photo.source as File);

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
export const callerKey = () => currentIdentity().openid;
