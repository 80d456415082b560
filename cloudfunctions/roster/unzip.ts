import { inflateRawSync } from 'node:zlib';

/** Why a zip was not opened. */
export type ZipFault = 'unreadable' | 'tooLarge';

interface Limits {
  entries: number;
  /** Of all wanted entries together, unzipped. */
  bytes: number;
}

const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const endLength = 22;
const longestComment = 0xffff;
const [stored, deflated] = [0, 8];

/**
 * Unzips the entries of a zip whose name is `wanted`, by its directory. What an entry says of its own size is not
 * believed: inflating stops at the limit, so that a bomb never unfolds.
 */
export function unzip(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: Limits,
): Map<string, Buffer> | ZipFault {
  try {
    return entriesOf(bytes, wanted, limits);
  } catch (error) {
    // Node's code for output that would outgrow `maxOutputLength`.
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'unreadable';
  }
}

function entriesOf(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: Limits,
): Map<string, Buffer> | ZipFault {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end < bytes.length - endLength - longestComment) return 'unreadable';
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) return 'tooLarge';
  const found = new Map<string, Buffer>();
  let left = limits.bytes;
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== signature.entry) return 'unreadable';
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(name) && !found.has(name)) {
      const content = contentOf(bytes, at, left);
      left -= content.length;
      found.set(name, content);
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

function contentOf(bytes: Buffer, at: number, atMost: number): Buffer {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(local) !== signature.local)
    throw new Error('an entry is not where the directory says');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const body = bytes.subarray(start, start + packed);
  if (method !== stored && method !== deflated) throw new Error(`unknown compression ${method}`);
  // Zero would mean no limit.
  return inflate(method, body, Math.max(atMost, 1));
}

function inflate(method: number, body: Buffer, atMost: number): Buffer {
  if (method === deflated) return inflateRawSync(body, { maxOutputLength: atMost });
  if (body.length > atMost) throw Object.assign(new Error('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
  return body;
}
