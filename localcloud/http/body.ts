import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors';

/** The most any door takes. */
export const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/** A body larger than the door takes. */
export class TooLarge extends CloudError {
  constructor(most: number) {
    super('EXCEED_REQUEST_SIZE_LIMIT', `a body of at most ${most} bytes is taken`);
  }
}

/** The bytes of a request's body. @throws TooLarge, when more than `most` came */
export function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else reject(new TooLarge(most));
    });
    // Most bodies come in one piece, which needs no copy.
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
