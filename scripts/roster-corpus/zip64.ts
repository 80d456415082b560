import { crc32 } from 'node:zlib';

/** A zip of uncompressed entries in its 64-bit form, which large writers use whatever the size. */
export function zip64(parts: Record<string, Uint8Array>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const encoded = Buffer.from(name);
    const local = headerOf(0x04034b50, 30, encoded.length, content);
    const sizes = extraOf([content.length, content.length]);
    local.writeUInt16LE(sizes.length, 28);
    bodies.push(local, encoded, sizes, Buffer.from(content));
    const entry = headerOf(0x02014b50, 46, encoded.length, content);
    const places = extraOf([content.length, content.length, at]);
    entry.writeUInt16LE(places.length, 30);
    entry.writeUInt32LE(0xffffffff, 42);
    directory.push(entry, encoded, places);
    at += local.length + encoded.length + sizes.length + content.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...bodies, listed, endOf(Object.keys(parts).length, listed.length, at)]);
}

/** A local header, or an entry of the directory, which has one field more before the rest. */
function headerOf(signature: number, length: number, nameLength: number, content: Uint8Array): Buffer {
  const header = Buffer.alloc(length);
  const shift = length === 46 ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  if (shift) header.writeUInt16LE(45, 4);
  header.writeUInt16LE(45, 4 + shift);
  header.writeUInt16LE(0x21, 12 + shift);
  header.writeUInt32LE(crc32(content), 14 + shift);
  header.writeUInt32LE(0xffffffff, 18 + shift);
  header.writeUInt32LE(0xffffffff, 22 + shift);
  header.writeUInt16LE(nameLength, 26 + shift);
  return header;
}

function extraOf(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return extra;
}

function endOf(entries: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at + length), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 84);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(0xffffffff, 88);
  end.writeUInt32LE(0xffffffff, 92);
  return end;
}
