import fc from 'fast-check';
import { matchOf } from '../../../../cloudfunctions/domain/subject/matching';
import { coreOf, likeness, nameKey } from '../../../../cloudfunctions/domain/subject/names';
import { RegisterIndex, type Known } from '../../../../cloudfunctions/domain/subject/register-index';
import {
  checkSignOf,
  differLittle,
  isUnifiedCode,
  codeBegun,
  tidyCode,
} from '../../../../cloudfunctions/domain/subject/unified-code';
import { heldOutSeeds, judgeMatching, tuningSeeds } from '../../../../scripts/reconcile/judge';
import { noisyOf } from '../../../../scripts/reconcile/noisy';

/** Which subject a line of somebody else's list means. */

const signs = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const validCode = fc
  .array(fc.constantFrom(...signs), { minLength: 17, maxLength: 17 })
  .map((first) => `${first.join('')}${checkSignOf(first.join(''))}`);

const codeOf = (own: string) => `91310117${own}${checkSignOf(`91310117${own}`)}`;
const [codeA, codeB, codeC, codeD] = ['MA1ABC001', 'MA1ABC992', 'MA7XYZ553', 'MA9QRT104'].map((own) =>
  codeOf(tidyCode(own)),
) as [string, string, string, string];

describe('a unified code', () => {
  test.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100Y4', false],
    ['', false],
  ])('%s', (code, isValid) => expect(isUnifiedCode(code)).toBe(isValid));

  test('one wrong sign, or two neighbours swapped, never leave it valid', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), fc.constantFrom(...signs), (code, at, sign) => {
        const wrong = code.slice(0, at) + sign + code.slice(at + 1);
        expect(isUnifiedCode(wrong)).toBe(sign === code[at]);
        const next = Math.min(at + 1, 17);
        const swapped = Array.from(code);
        [swapped[at], swapped[next]] = [code[next] as string, code[at] as string];
        // The check sign itself may be swapped with its neighbour and fit by chance.
        if (next < 17 && code[at] !== code[next]) expect(isUnifiedCode(swapped.join(''))).toBe(false);
        expect(differLittle(code, wrong) && differLittle(code, swapped.join(''))).toBe(true);
      }),
    );
  });

  test('it is read as it was meant', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        const wide = code.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(tidyCode(` ${wide.slice(0, 8)}-${wide.slice(8).toLowerCase()}`)).toBe(code);
      }),
    );
  });

  test.each([
    ['ABCD', 'ABC', true],
    ['ABCD', 'BCD', true],
    ['ABCD', 'ACBD', true],
    ['ABCD', 'AB', false],
    ['ABCD', 'WXYD', false],
  ])('%s and %s', (one, other, isLittle) => expect(differLittle(one, other)).toBe(isLittle));
});

describe('a name', () => {
  test.each([
    ['上海申源（集团）有限公司', '上海申源(集团)有限公司 ', true],
    ['上海申源科技有限公司（已注销）', '上海申源科技有限公司', true],
    ['上海 申源 科技有限公司', '上海申源科技有限公司', true],
    ['上海申源(集团)有限公司', '上海申源集团有限公司', false],
    ['上海申源科技有限公司', '上海申源科技有限责任公司', false],
    ['上海申源科技有限公司', '上海申源科技有限公司松江分公司', false],
  ])('%s and %s', (one, other, isSame) => expect(nameKey(one) === nameKey(other)).toBe(isSame));

  test.each([
    ['上海市松江区申源科技有限责任公司', '申源科技'],
    ['申源科技(上海)股份有限公司', '申源科技'],
    ['松江区明德幼儿园', '明德幼儿园'],
    ['上海', '上海'],
  ])('of %s the core is %s', (name, core) => expect(coreOf(nameKey(name))).toBe(core));

  test('likeness is the same both ways, whole for the same and none where nothing is shared', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one));
        expect(likeness(one, one)).toBe(one === '' ? 0 : 1);
      }),
    );
    expect(likeness('申源', '恒信')).toBe(0);
    expect(likeness('申源科技', '申原科技')).toBe(0.75);
  });
});

describe('a line of a list', () => {
  const register: Known[] = [
    { id: 'a', code: codeA, name: '上海申源科技有限公司', town: '泗泾' },
    { id: 'b', code: codeB, name: '上海恒信贸易有限公司', town: '九亭' },
    { id: 'twin1', code: codeC, name: '松江区明德幼儿园', town: '泗泾' },
    { id: 'twin2', code: codeD, name: '松江区明德幼儿园', town: '车墩' },
    { id: 'carrier', name: '泗泾骑手驿站' },
  ];
  const index = new RegisterIndex(register);
  const slip = codeA.slice(0, 12) + (codeA[12] === '3' ? '4' : '3') + codeA.slice(13);
  const fresh = codeOf('00000000A');

  test.each<[string, Parameters<typeof matchOf>[0], object]>([
    ['code and name', { code: codeA, name: '上海申源科技有限公司' }, { kind: 'same', id: 'a', by: 'code' }],
    ['code alone', { code: codeA, name: '' }, { kind: 'same', id: 'a', by: 'code' }],
    [
      'a slip in the name',
      { code: codeA, name: '上海申原科技有限公司' },
      { kind: 'same', id: 'a', by: 'code' },
    ],
    ['a name alone', { name: '上海申源科技有限公司' }, { kind: 'same', id: 'a', by: 'name' }],
    [
      'a slip in the code',
      { code: slip, name: '上海申源科技有限公司' },
      { kind: 'same', id: 'a', by: 'name' },
    ],
    ['no code here either', { name: '泗泾骑手驿站' }, { kind: 'same', id: 'carrier', by: 'name' }],
    [
      'the name in another town',
      { name: '上海申源科技有限公司', town: '佘山' },
      { kind: 'unsure', candidates: [{ id: 'a', by: 'name' }] },
    ],
    [
      'a name of two',
      { name: '松江区明德幼儿园', town: '车墩' },
      {
        kind: 'unsure',
        candidates: [
          { id: 'twin1', by: 'name' },
          { id: 'twin2', by: 'name' },
        ],
      },
    ],
    [
      "the neighbour's code",
      { code: codeB, name: '上海申源科技有限公司' },
      {
        kind: 'unsure',
        candidates: [
          { id: 'b', by: 'code' },
          { id: 'a', by: 'name' },
        ],
      },
    ],
    [
      'a new name',
      { code: codeB, name: '宏图佳禾餐饮管理有限公司' },
      { kind: 'unsure', candidates: [{ id: 'b', by: 'code' }] },
    ],
    [
      'a slip in both',
      { code: slip, name: '上海申原科技有限公司' },
      { kind: 'unsure', candidates: [{ id: 'a', by: 'nearCode' }] },
    ],
    [
      'another of the same name',
      { code: fresh, name: '上海申源科技有限公司' },
      { kind: 'onlyThere', candidates: [{ id: 'a', by: 'name' }] },
    ],
    ['nobody here', { name: '川鼎精密模具有限公司' }, { kind: 'onlyThere', candidates: [] }],
    ['nothing at all', { name: '' }, { kind: 'onlyThere', candidates: [] }],
  ])('%s', (_, line, match) => expect(matchOf(line, index)).toEqual(match));

  test('the order of the register changes no match', () => {
    const { register: known, list } = noisyOf(tuningSeeds[0] ?? 0, { subjects: 400, lines: 60 });
    const [one, other] = [new RegisterIndex(known), new RegisterIndex(known.toReversed())];
    for (const line of list) expect(matchOf(line, other)).toEqual(matchOf(line, one));
  });
});

test('noisy lists of which the truth is known: what is taken by itself is right, what is meant is shown', () => {
  for (const seed of tuningSeeds) {
    const noisy = noisyOf(seed, { subjects: 4_000, lines: 1_500 });
    expect(noisy.shares.damaged).toBeGreaterThanOrEqual(20);
    expect(noisy.shares.nearNames).toBeGreaterThanOrEqual(5);
    expect(noisy.shares.sameNames).toBeGreaterThanOrEqual(2);
    const { known, automatic, wrong, missed } = judgeMatching(noisy);
    expect(wrong.length / automatic).toBeLessThanOrEqual(0.005);
    expect(missed.length / known).toBeLessThanOrEqual(0.03);
  }
  expect(tuningSeeds.filter((seed) => heldOutSeeds.includes(seed))).toEqual([]);
});

it.each([
  ['9131', '9131'],
  ['９１３１ 0117-ma', '91310117MA'],
  ['52310', '52310'],
  ['1688', undefined],
  ['9131某公司', undefined],
  ['2025', undefined],
  ['360', undefined],
  ['g60k', undefined],
  ['', undefined],
])('of %s the code that is begun is %s', (written, code) => {
  expect(codeBegun(written)).toBe(code);
});
