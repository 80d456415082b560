import { mayLieBelow } from '../../../cloudfunctions/domain/organization/lies-below';

describe('what may lie below what', () => {
  it.each([
    ['town', 'district', true],
    ['branch', 'town', true],
    ['branch', 'committee', true],
    ['branch', 'generalBranch', true],
    ['branch', 'branch', false],
    ['branch', 'district', false],
    ['group', 'branch', true],
    ['group', 'town', false],
    ['district', 'town', false],
  ] as const)('%s below %s: %s', (kind, parent, may) => {
    expect(mayLieBelow(kind, parent)).toBe(may);
  });
});
