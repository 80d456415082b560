import fc from 'fast-check';
import { writable } from '../../../cloudfunctions/kernel/writable';

it('drops what Word and Excel refuse, wherever it stands, and nothing else', () => {
  const when = new Date(0);
  expect(
    writable({ title: '主题\uFFFE党日\u0007', rows: [[{ value: '𠮷\uD800家\n', at: when }, undefined, 3]] }),
  ).toEqual({
    title: '主题党日',
    rows: [[{ value: '𠮷家\n', at: when }, undefined, 3]],
  });
});

it('leaves only what XML has a place for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const left = writable(text);
      expect(() => encodeURIComponent(left)).not.toThrow();
      for (const sign of left) expect(sign).toMatch(/[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
      expect(writable(left)).toBe(left);
    }),
  );
});
