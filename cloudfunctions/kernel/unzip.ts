import { inflateRawSync } from 'node:zlib';

/** What a zip may hold at most: bytes of everything that is unzipped, and entries. */
export interface UnzipLimits {
  bytes: number;
  entries: number;
}

/** Thrown for what is no zip, or holds more than it may. */
export class UnzipFault extends Error {
  constructor(readonly code: 'unreadable' | 'tooLarge') {
    super(code);
  }
}

const fail = (code: UnzipFault['code']): never => {
  throw new UnzipFault(code);
};

const signature = {
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  entry: 0x02014b50,
  local: 0x04034b50,
};
const endLength = 22;
const longestComment = 0xffff;
const [stored, deflated] = [0, 8];
/** A field of 32 or 16 bits that says: look into the 64-bit extra. */
const [full32, full16] = [0xffffffff, 0xffff];

interface Entry {
  name: string;
  method: number;
  packed: number;
  local: number;
}

/**
 * Unzips the entries whose name is `wanted`, by the directory of the zip, in its 32- or 64-bit form. What an entry says of
 * its own size is not believed: inflating stops at the limit for all together, so that a bomb never unfolds. Names are
 * answered with forward slashes, as some writers on Windows turn them round.
 */
export function unzip(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: UnzipLimits,
): Map<string, Buffer> {
  try {
    const found = new Map<string, Buffer>();
    let left = limits.bytes;
    for (const entry of directoryOf(bytes, limits)) {
      if (!wanted(entry.name) || found.has(entry.name)) continue;
      const content = contentOf(bytes, entry, left);
      left -= content.length;
      found.set(entry.name, content);
    }
    return found;
  } catch (error) {
    // Node's code for output that would outgrow `maxOutputLength`; a read outside the file is ERR_OUT_OF_RANGE.
    const { code } = error as { code?: string };
    if (code === 'ERR_BUFFER_TOO_LARGE') fail('tooLarge');
    throw code === 'ERR_OUT_OF_RANGE' || code?.startsWith('Z_') ? new UnzipFault('unreadable') : error;
  }
}

function* directoryOf(bytes: Buffer, limits: UnzipLimits): Generator<Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end < bytes.length - endLength - longestComment) fail('unreadable');
  const { count, start } = placeOf(bytes, end);
  if (count > limits.entries) fail('tooLarge');
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== signature.entry) fail('unreadable');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    yield entryAt(bytes, at, nameLength, extraLength);
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
}

/** How many entries the directory has and where it starts. */
function placeOf(bytes: Buffer, end: number): { count: number; start: number } {
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count !== full16 && start !== full32) return { count, start };
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== signature.locator64) return { count, start };
  const end64 = number64(bytes, locator + 8);
  if (bytes.readUInt32LE(end64) !== signature.end64) fail('unreadable');
  return { count: number64(bytes, end64 + 32), start: number64(bytes, end64 + 48) };
}

function entryAt(bytes: Buffer, at: number, nameLength: number, extraLength: number): Entry {
  const unpacked = bytes.readUInt32LE(at + 24);
  let packed = bytes.readUInt32LE(at + 20);
  let local = bytes.readUInt32LE(at + 42);
  let wide = wideField(bytes, at + 46 + nameLength, extraLength);
  // The extra holds, in this order, just those that are not in the entry itself.
  if (unpacked === full32) wide += 8;
  if (packed === full32) {
    packed = number64(bytes, wide);
    wide += 8;
  }
  if (local === full32) local = number64(bytes, wide);
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    packed,
    local,
  };
}

/** Where the values of the 64-bit extra (header 1) of an entry start. */
function wideField(bytes: Buffer, start: number, length: number): number {
  for (let at = start; at + 4 <= start + length; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) === 1) return at + 4;
  }
  return start;
}

function contentOf(bytes: Buffer, { method, packed, local }: Entry, atMost: number): Buffer {
  if (bytes.readUInt32LE(local) !== signature.local) fail('unreadable');
  if (method !== stored && method !== deflated) fail('unreadable');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const body = bytes.subarray(start, start + packed);
  // Zero would mean no limit.
  if (method === deflated) return inflateRawSync(body, { maxOutputLength: Math.max(atMost, 1) });
  if (body.length > atMost) fail('tooLarge');
  return body;
}

function number64(bytes: Buffer, at: number): number {
  const number = Number(bytes.readBigUInt64LE(at));
  return Number.isSafeInteger(number) ? number : fail('unreadable');
}
