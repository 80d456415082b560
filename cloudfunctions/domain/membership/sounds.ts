import { pinyin } from 'pinyin-pro';

/**
 * How a name sounds, without tones: in full and by initials (`zhaomin`, `zm`), its first character read as a surname (单 is
 * shan). Worked out whenever it is asked and stored nowhere, so that it cannot differ from the name.
 */
export function soundsOf(name: string): string[] {
  const parts = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'consecutive',
    v: true,
  });
  const syllables = parts.map((part) => part.toLowerCase().replace(/[^a-z]/g, '')).filter(Boolean);
  return [...new Set([syllables.join(''), syllables.map((one) => one.charAt(0)).join('')])];
}
