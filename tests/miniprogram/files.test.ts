import fc from 'fast-check';
import { fileNameOf, shortened } from '../../miniprogram/src/services/file-name';
import { troubleOf } from '../../miniprogram/src/services/file-fault';
import { oldestBeyond } from '../../miniprogram/src/services/oldest-beyond';

it.each([
  ['名册.xlsx', '名册.xlsx'],
  ['一/二\\三:四?.docx', '一_二_三_四_.docx'],
  ['..秘密.pdf', '秘密.pdf'],
  ['\u202Egpj.exe', '_gpj.exe'],
  [`${'字'.repeat(80)}.pdf`, `${'字'.repeat(60)}.pdf`],
  ['.pdf', 'pdf'],
  ['///', '_'],
])('%s is called %s on a phone', (name, called) => {
  expect(fileNameOf(name)).toBe(called);
});

it('a name that is too long keeps its beginning and its ending', () => {
  expect(shortened(`${'字'.repeat(200)}.docx`, 120)).toBe(`${'字'.repeat(115)}.docx`);
  expect(shortened('短.pdf', 120)).toBe('短.pdf');
});

it.each([
  [200, undefined],
  [206, 'gone'],
  [403, 'gone'],
  [404, 'gone'],
  [502, 'broken'],
])('an answer of %i is %s', (status, trouble) => {
  expect(troubleOf(status)).toBe(trouble);
});

it('the oldest files go, and no more of them than have to', () => {
  const file = fc.record({
    name: fc.uuid(),
    bytes: fc.integer({ min: 1, max: 50 }),
    at: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ name }) => name }), fc.nat(200), (files, atMost) => {
      const gone = oldestBeyond(atMost, files);
      const isGone = ({ name }: { name: string }) => gone.includes(name);
      const sum = (some: typeof files) => some.reduce((bytes, one) => bytes + one.bytes, 0);
      const left = files.filter((one) => !isGone(one));
      expect(sum(left)).toBeLessThanOrEqual(atMost);
      const newestGone = files.find(({ name }) => name === gone.at(-1));
      if (newestGone) {
        expect(sum(left) + newestGone.bytes).toBeGreaterThan(atMost);
        expect(left.every(({ at }) => at >= newestGone.at)).toBe(true);
      }
    }),
  );
});
