import { EJSON } from 'bson';
import fc from 'fast-check';
import { answerOf, parseEjson, stringifyEjson } from '../../localcloud/database/ejson';

// bson's EJSON is what the SDK writes and reads with: ours must understand it, and be understood by it.

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('$oid', '{"$oid":"', '"$', '\u0000'));
const field = text.filter((name) => !/^\$|\0/.test(name) && name !== '__proto__');
const document = fc.dictionary(
  field,
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.boolean(),
      fc.constant(null),
      fc.double().map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.integer(),
      fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(field, tie('value'), { maxKeys: 4 }),
    ),
  })).value,
);
const plain = (value: unknown): unknown =>
  EJSON.parse(EJSON.stringify(value, { relaxed: true }), { relaxed: true });

test('what the SDK writes is read as it was', () => {
  fc.assert(
    fc.property(document, (value) => {
      expect(parseEjson(EJSON.stringify(value, { relaxed: false }))).toEqual(plain(value));
      expect(parseEjson(EJSON.stringify(value, { relaxed: true }))).toEqual(plain(value));
    }),
  );
});

test('what is written is what bson writes, and is read back', () => {
  fc.assert(
    fc.property(document, (value) => {
      const written = stringifyEjson(value);
      expect(JSON.parse(written)).toEqual(JSON.parse(EJSON.stringify(value, { relaxed: true })));
      expect(parseEjson(written)).toEqual(plain(value));
    }),
  );
});

test('an answer without ObjectIds is the stored text', () => {
  fc.assert(
    fc.property(document, (value) => {
      const stored = stringifyEjson(value);
      expect(answerOf(stored)).toBe(stored);
    }),
  );
});

test.each([
  ['{"$numberLong":"42"}', 42],
  ['{"$numberDouble":"-Infinity"}', -Infinity],
  ['{"$date":{"$numberLong":"-5"}}', new Date(-5)],
  ['{"$date":"2026-03-01T00:00:00Z"}', new Date('2026-03-01')],
  ['{"$regularExpression":{"pattern":"^a","options":"i"}}', /^a/i],
  ['{"a":{"$regex":"^a","$options":"i"}}', { a: /^a/i }],
  // An operator beside it makes it a condition, not a pattern.
  ['{"$regex":"^a","$ne":"ab"}', { $regex: '^a', $ne: 'ab' }],
  ['{"$in":[{"$numberInt":"1"}]}', { $in: [1] }],
  ['{"__proto__":{"$numberInt":"1"}}', JSON.parse('{"__proto__":1}')],
])('%s', (written, value) => {
  expect(parseEjson(written)).toEqual(value);
});

test.each([
  '{',
  '{"\\u0000":1}',
  '{"a":{"b\\u0000":1}}',
  '{"$date":true}',
  '{"$oid":"short"}',
  '{"$regularExpression":{"pattern":"(","options":""}}',
])('%s is refused', (written) => {
  expect(() => parseEjson(written)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }) as Error);
});
