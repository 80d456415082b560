import { createHash } from 'node:crypto';
import type { Auditable } from '../kernel/audit';
import { refuse } from '../kernel/errors';
import { addScene, drawCode, temporaryUrl, putForGood } from './store';

/** The page that every code opens: it asks where to go on, and goes there. */
const arrival = 'scene/arrive/index';

/** Wide enough to be printed as large as a palm (pixels). */
const width = 430;

/** How long the address of a picture holds (seconds). */
const addressHolds = 3600;

/** The short code of a page's address: always the same one, and too long to be guessed. */
export const codeOf = (address: string): string =>
  createHash('sha256').update(address).digest('base64url').slice(0, 22);

/** Draws the mini-program code that leads to a page, and puts it into storage. */
export async function pictureOf(
  address: string,
  orgPath: string,
  call: Auditable,
): Promise<{ fileId: string; url: string }> {
  const code = codeOf(address);
  await addScene({ _id: code, address }, orgPath, call);
  const bytes = await draw(code);
  // The same code is the same file: drawn anew it takes the old one's place.
  const fileId = await putForGood(`scenes/${code}.png`, bytes);
  return { fileId, url: await temporaryUrl(fileId, addressHolds) };
}

async function draw(code: string): Promise<Buffer> {
  try {
    return await drawCode({ scene: code, page: arrival, width });
  } catch (error) {
    // Not published yet, or too many a minute: nothing that the caller did wrong.
    console.error(error);
    return refuse('SCENE.NO_PICTURE');
  }
}
