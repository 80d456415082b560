/**
 * What Word and Excel refuse to open in a file, though a phone lets it be typed: characters that XML 1.0 has no place for
 * (controls, halves of pairs, U+FFFE and U+FFFF). One of them makes the whole file unreadable.
 */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text, or everything with texts in it however deep, as a file to hand over may hold it; dates and numbers stay. */
export function writable<Of>(value: Of): Of {
  return cleaned(value) as Of;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unwritable, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}
