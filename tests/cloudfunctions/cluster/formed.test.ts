import { formedIn } from '../../../cloudfunctions/cluster/formed';
import { needsDocument } from '../../../types/shared/clusters';

/** 组建一批党组织: what the register and the tree say, without a cloud. */

const covers = (coveringId: string, coveredSince: string | undefined, cluster?: string) => ({
  coveringId,
  ...(coveredSince && { coveredSince }),
  ...(cluster && { cluster }),
});
const one = { _id: 'a', name: '甲支部' };

it.each([
  [
    'its first subjects since this year',
    [covers('a', '2026-03-01', 'ai'), covers('a', '2026-02-01', 'ai')],
    1,
  ],
  [
    'one that it covered before, of whatever cluster',
    [covers('a', '2026-03-01', 'ai'), covers('a', '2025-03-01')],
    0,
  ],
  ['one of which nobody said since when', [covers('a', '2026-03-01', 'ai'), covers('a', undefined, 'ai')], 0],
  ['only subjects of no cluster', [covers('a', '2026-03-01')], 0],
  ['its first only in the year after', [covers('a', '2027-01-01', 'ai')], 0],
])('an organisation with %s', (_what, covered, count) => {
  expect(formedIn(2026, { covered, organizations: [one] })).toHaveLength(count);
});

it('says since when and of how many, for each cluster of its subjects', () => {
  const covered = [
    covers('a', '2026-03-01', 'ai'),
    covers('a', '2026-02-01', 'ai'),
    covers('a', '2026-05-01', 'bio'),
  ];
  expect(formedIn(2026, { covered, organizations: [one] })).toEqual([
    { id: 'a', name: '甲支部', clusterId: 'ai', since: '2026-02-01', subjects: 2 },
    { id: 'a', name: '甲支部', clusterId: 'bio', since: '2026-05-01', subjects: 1 },
  ]);
});

it('does not count one that stood in the tree before', () => {
  const covered = [covers('a', '2026-03-01', 'ai')];
  const stood = (createdAt: string) => ({ ...one, createdAt: Date.parse(createdAt) });
  expect(formedIn(2026, { covered, organizations: [stood('2025-12-31T10:00:00+08:00')] })).toEqual([]);
  expect(formedIn(2026, { covered, organizations: [stood('2026-01-01T00:30:00+08:00')] })).toHaveLength(1);
});

it.each([
  ['projects', '服务站', true],
  ['examples', '先锋支部', true],
  ['carriers', '企业服务专窗', false],
  ['carriers', '部门联动示范点', true],
] as const)('%s called %s rests on a document: %s', (kind, title, needed) => {
  expect(needsDocument({ one: kind, title })).toBe(needed);
});
