import { piecesOf } from '../../../cloudfunctions/kernel/content';

it.each([
  ['nothing', [undefined, '', '  '], 0],
  ['a line', ['一句话'], 1],
  ['as much as WeChat takes', ['字'.repeat(2_500)], 1],
  ['one character more', ['字'.repeat(2_501)], 2],
  ['pictures of two code units', ['😀'.repeat(2_500)], 1],
  ['much', ['字'.repeat(10_000)], 5],
])('%s', (_, texts, pieces) => {
  expect(piecesOf(texts)).toHaveLength(pieces);
});

it('leaves nothing out, and nothing hidden where it cuts', () => {
  const text = Array.from({ length: 9_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
  const pieces = piecesOf([text]);
  for (let at = 0; at + 50 <= text.length; at += 1) {
    expect(pieces.some((piece) => piece.includes(text.slice(at, at + 50)))).toBe(true);
  }
});
