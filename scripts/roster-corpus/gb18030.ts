const twoBytes = new Map<string, Buffer>();

/** Text as GB18030 bytes. Node decodes it but does not encode it, so the two-byte characters are decoded once. */
export function gb18030Bytes(text: string): Buffer {
  if (twoBytes.size === 0) learn();
  return Buffer.concat(
    Array.from(text, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x80) return Buffer.from([code]);
      if (code >= 0x10000) return fourBytes(code - 0x10000);
      return twoBytes.get(sign) ?? Buffer.from('?');
    }),
  );
}

function learn(): void {
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const bytes = Buffer.from([first, second]);
      const sign = decoder.decode(bytes);
      if (sign.length === 1) twoBytes.set(sign, bytes);
    }
  }
}

/** Characters beyond 16 bits, numbered from 90308130 on. */
const fourBytes = (index: number): Buffer =>
  Buffer.from([
    0x90 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]);
