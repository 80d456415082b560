import { inverted, named, tickable, toggled } from '../../miniprogram/src/attendance/paper/ticks';

/** A paper list typed back: who can be ticked, found by name, ticked, and turned about. */

const someone = (memberId: string, name: string, change = {}) => ({
  memberId,
  name,
  status: 'full' as const,
  as: 'expected' as const,
  standing: 'absent' as const,
  leaving: false,
  remarks: [],
  requests: [],
  mayWriteDown: [],
  mayTakeBack: [],
  acts: [],
  ...change,
});

const people = [
  someone('a', '王芳'),
  someone('b', '王小明', { standing: 'present' }),
  someone('c', '李军', { standing: 'onLeave' }),
  someone('d', '赵方', { standing: 'toConfirm' }),
  // Came once without being on the list, and was taken off.
  someone('e', '钱进', { as: undefined }),
];

it('whoever is on the list and not in yet can be ticked, on leave or not', () => {
  expect(tickable(people)).toEqual(['a', 'c', 'd']);
});

it.each([
  ['', ['王芳', '王小明', '李军', '赵方', '钱进']],
  ['王', ['王芳', '王小明']],
  [' 小 明 ', ['王小明']],
  ['孙', []],
])('%j finds %j, in the order of the paper', (looked, found) => {
  expect(named(people, looked).map(({ name }) => name)).toEqual(found);
});

it('a tap ticks and takes back; turning about ticks those that were not', () => {
  expect(toggled(toggled(['a'], 'c'), 'a')).toEqual(['c']);
  expect(inverted(['c'], tickable(people))).toEqual(['a', 'd']);
  expect(inverted(inverted(['c'], tickable(people)), tickable(people))).toEqual(['c']);
});
