import fc from 'fast-check';
import { dataOf, fileIdsIn, lineOf, recordsOf, rerooted } from '../../../cloudfunctions/exit/format';

/** Lines of JSON lose nothing of a record, and equal records are equal bytes. */

const record = fc.record({ _id: fc.string({ minLength: 1 }), what: fc.jsonValue() });
/** JSON knows one zero. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('a record comes back whole from its line, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), (records) => {
      expect(recordsOf(dataOf(records.map(lineOf)))).toEqual(asJson(records));
    }),
  );
});

it('the order of fields makes no other line', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const reversed = Object.fromEntries(Object.entries(fields).reverse());
      expect(lineOf({ of: reversed })).toBe(lineOf({ of: fields }));
    }),
  );
});

it.each([new Date(0), NaN, Infinity, 10n, [undefined], new Map(), () => 0])(
  'what JSON would lose is refused: %p',
  (value) => {
    expect(() => lineOf({ _id: 'x', value })).toThrow('JSON would lose');
  },
);

it('finds uploaded files however deep, and puts them where they lie in another cloud and back', () => {
  const [from, to] = ['cloud://old.bucket/', 'cloud://new.bucket/'];
  const stored = { photos: [`${from}minutes/a.jpg`], content: { attachments: [{ fileId: `${from}b.pdf` }] } };
  expect(fileIdsIn(stored, from)).toEqual([`${from}minutes/a.jpg`, `${from}b.pdf`]);
  const moved = rerooted(stored, from, to);
  expect(fileIdsIn(moved, to)).toEqual([`${to}minutes/a.jpg`, `${to}b.pdf`]);
  expect(rerooted(moved, to, from)).toEqual(stored);
});
