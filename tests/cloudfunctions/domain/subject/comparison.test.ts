import fc from 'fast-check';
import { compare, type ListLine, type Recorded } from '../../../../cloudfunctions/domain/subject/comparison';
import { RegisterIndex } from '../../../../cloudfunctions/domain/subject/register-index';
import { checkSignOf } from '../../../../cloudfunctions/domain/subject/unified-code';
import { noisyOf } from '../../../../scripts/reconcile/noisy';

/** A list held against the register: only there, only here, different. */

const codeOf = (own: string) => `91310117${own}${checkSignOf(`91310117${own}`)}`;
const [codeA, codeB] = [codeOf('MA1ABC001'), codeOf('MA1ABC992')];

const records: Recorded[] = [
  { id: 'a', code: codeA, name: '上海申源(集团)有限公司', town: '泗泾', facts: { employees: 80 } },
  { id: 'b', code: codeB, name: '上海恒信贸易有限公司', town: '九亭' },
];
const everybody = records.map(({ id }) => id);
const against = (list: ListLine[], expected: string[] = everybody) =>
  compare(list, new RegisterIndex(records), new Map(records.map((record) => [record.id, record])), expected);

const lineA = { code: codeA, name: '上海申源（集团）有限公司' };
const nameA = { name: '上海申源(集团)有限公司' };
const same = { kind: 'same', id: 'a', by: 'code', differences: [] };
const unsure = { kind: 'unsure', candidates: [{ id: 'a', by: 'name' }] };

test.each<[string, ListLine[], object[], string[]]>([
  ['nothing in the list', [], [], ['a', 'b']],
  ['only written otherwise', [{ ...lineA, code: ` ${codeA.toLowerCase()}` }], [same], ['b']],
  ['one line twice', [lineA, lineA], [same, { kind: 'repeated', id: 'a', earlier: 0 }], ['b']],
  ['a name beside a code, whichever comes first', [nameA, lineA], [unsure, same], ['b']],
  ['a name twice', [nameA, nameA], [unsure, unsure], ['b']],
  ['somebody else', [{ name: '川鼎精密模具有限公司' }], [{ kind: 'onlyThere', candidates: [] }], ['a', 'b']],
  [
    'who may be meant is not missing',
    [{ code: codeB, name: '宏图佳禾餐饮管理有限公司' }],
    [{ kind: 'unsure', candidates: [{ id: 'b', by: 'code' }] }],
    ['a'],
  ],
])('%s', (_, list, results, onlyHere) => {
  const compared = against(list);
  expect(compared.lines).toEqual(results.map((result, line) => ({ ...result, line })));
  expect(compared.onlyHere).toEqual(onlyHere);
});

test.each<[string, ListLine, object[]]>([
  ['a size', { ...lineA, facts: { employees: 95 } }, [{ field: 'employees', there: 95, here: 80 }]],
  ['the same size', { ...lineA, facts: { employees: 80 } }, []],
  ['an empty cell', { ...lineA, facts: { employees: '' } }, []],
  ['something new', { ...lineA, facts: { built: 2018 } }, [{ field: 'built', there: 2018 }]],
  ['a town', { ...lineA, town: '佘山' }, [{ field: 'town', there: '佘山', here: '泗泾' }]],
  [
    'a name',
    { ...lineA, name: '上海申源集团有限公司' },
    [{ field: 'name', there: '上海申源集团有限公司', here: '上海申源(集团)有限公司' }],
  ],
  [
    'a code that was cut off',
    { ...nameA, code: codeA.slice(0, -1) },
    [{ field: 'code', there: codeA.slice(0, -1), here: codeA }],
  ],
])('different: %s', (_, line, differences) => {
  expect(against([line]).lines).toEqual([expect.objectContaining({ kind: 'same', id: 'a', differences })]);
});

test('of a list of one kind only those are missing that the register says are on it', () => {
  expect(against([], ['b', 'b']).onlyHere).toEqual(['b']);
});

test('every line has one result, no subject is the same twice, and who was found is not missing', () => {
  const { register, list } = noisyOf(4, { subjects: 300, lines: 200 });
  const index = new RegisterIndex(register);
  const byId = new Map(register.map((subject) => [subject.id, subject]));
  fc.assert(
    fc.property(fc.shuffledSubarray(list), (part) => {
      const { lines, onlyHere } = compare(part, index, byId, byId.keys());
      expect(lines.map(({ line }) => line)).toEqual(part.map((_, line) => line));
      const taken = lines.flatMap((result) => (result.kind === 'same' ? [result.id] : []));
      expect(new Set(taken).size).toBe(taken.length);
      expect(onlyHere.filter((id) => taken.includes(id))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
