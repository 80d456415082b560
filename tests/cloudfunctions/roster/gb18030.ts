/** Text as GB18030 bytes. Node decodes it but does not encode it, so the two-byte characters are decoded once. */
export function gb18030Bytes(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, Buffer>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const bytes = Buffer.from([first, second]);
      const character = decoder.decode(bytes);
      if (character.length === 1) codes.set(character, bytes);
    }
  }
  return Buffer.concat(Array.from(text, (character) => codes.get(character) ?? Buffer.from(character)));
}
