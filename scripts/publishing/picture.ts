/** What a command said on a terminal, drawn: its lines as text, so that a picture can be read again (`linesOf`). */

const size = 14;
const line = 22;
const pad = 18;
/** The widest column of the fonts that may draw it, as a part of their size. */
const column = 0.62;

const columnsOf = (text: string): number =>
  Array.from(text, (letter) => (letter > '\u2E7F' || letter === '…' ? 2 : 1)).reduce<number>(
    (sum, columns) => sum + columns,
    0,
  );

/** Spaces as ones that stay: those at the beginning of a line would go. */
const escaped = (text: string): string =>
  text
    .replaceAll(' ', '\u00a0')
    .replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? letter);

const unescaped = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '');

/** Draws the lines of a terminal, the commands (`$ …`) lighter than what they answered. */
export function drawn(lines: readonly string[]): string {
  const width = Math.ceil(Math.max(...lines.map(columnsOf)) * size * column + 2 * pad);
  const height = lines.length * line + 2 * pad;
  const texts = lines.map((text, index) => {
    const colour = text.startsWith('$ ') ? '#ffd479' : '#e6e1da';
    return `<text x="${pad}" y="${pad + line * (index + 0.75)}" fill="${colour}">${escaped(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#2b2622"/>`,
    `<g font-family="ui-monospace, 'Noto Sans Mono CJK SC', 'Sarasa Mono SC', monospace" font-size="${size}">`,
    ...texts,
    '</g></svg>\n',
  ].join('\n');
}

/** The lines of a picture. */
export const linesOf = (picture: string): string[] =>
  [...picture.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => unescaped(text));
