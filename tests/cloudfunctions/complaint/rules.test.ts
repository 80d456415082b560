import fc from 'fast-check';
import {
  firstLevel,
  isInvolved,
  isNamed,
  levelsBeside,
} from '../../../cloudfunctions/domain/complaint/rules';
import { dueOf } from '../../../cloudfunctions/domain/rules/work-days';
import { receiptNumber } from '../../../cloudfunctions/kernel/receipt-number';
import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';
import type { AccountRecord, RoleGrant } from '../../../cloudfunctions/kernel/model';
import { complaintKinds, complaintLevels } from '../../../types/shared/complaints';
import { noon } from '../../support/cloud';

/** Who answers what. */

it.each([
  ['program', true, 'district'],
  ['branch', true, 'town'],
  ['branch', false, 'district'],
  ['town', true, 'district'],
  ['district', true, 'named'],
  ['personalData', true, 'district'],
  ['other', false, 'district'],
] as const)('what is about %s (in a town: %s) comes to %s first', (kind, inTown, level) =>
  expect(firstLevel(kind, inTown)).toBe(level),
);

it('is handed on to another level, never to whom it is about', () => {
  for (const kind of complaintKinds)
    for (const level of complaintLevels) expect(levelsBeside({ kind, level })).not.toContain(level);
  expect(levelsBeside({ kind: 'branch', level: 'town' })).toEqual(['district', 'named']);
  for (const level of complaintLevels) {
    expect(levelsBeside({ kind: 'town', level })).not.toContain('town');
    expect(levelsBeside({ kind: 'district', level })).toEqual([]);
  }
});

it('has a number of eight plain characters that follows from the act alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(5), (act, attempt) => {
      const number = receiptNumber(act, attempt);
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(receiptNumber(act, attempt)).toBe(number);
      expect(receiptNumber(act, attempt + 1)).not.toBe(number);
    }),
  );
  const many = Array.from({ length: 2_000 }, (_, index) => receiptNumber(`act-${index}`));
  expect(new Set(many).size).toBe(many.length);
});

it.each([
  ['three weeks without a holiday', '2026-11-23', 15, '2026-12-14', false],
  // Off from the 1st to the 7th; Saturday the 10th is worked.
  ['over National Day', '2026-09-28', 4, '2026-10-09', false],
  ['over National Day, up to the Saturday that is worked', '2026-09-28', 5, '2026-10-10', false],
  ['over Spring Festival', '2026-02-13', 2, '2026-02-24', false],
  ['into a year whose notice is missing', '2026-12-30', 2, '2027-01-01', true],
] as const)('%s: asked on %s, %i work days are over on %s', (_, askedOn, workDays, dueOn, dueProvisional) =>
  expect(dueOf({ askedOn, workDays }, ruleBookOf([]).workYears)).toEqual({ dueOn, dueProvisional }),
);

const grant = (role: RoleGrant['role'], organizationId: string, until?: number): RoleGrant => ({
  role,
  organizationId,
  organizationName: '',
  organizationKind: 'branch',
  orgPath: '',
  ...(until !== undefined && { until }),
});
const account = (organizationId: string, ...grants: RoleGrant[]): AccountRecord => ({
  _id: 'X',
  personId: 'person-x',
  name: '某人',
  organizationId,
  organizationName: '',
  orgPath: '',
  grants,
});

it.each([
  ['who wrote it', account('far'), { openid: 'X' }, true],
  ['a member of the branch', account('b'), {}, true],
  ['who holds a role over the branch', account('town', grant('secretary', 'b')), {}, true],
  ['who held one', account('town', grant('secretary', 'b', noon)), {}, false],
  ['who looks after the town', account('town', grant('townOfficer', 'town')), {}, false],
  [
    'the town’s officer, of the town',
    account('t', grant('townOfficer', 't')),
    { kind: 'town', organizationId: 't' },
    true,
  ],
  [
    'an officer of the district, of the program',
    account('d'),
    { kind: 'program', organizationId: 'd' },
    false,
  ],
] as const)('%s has a part in it', (_, who, what, involved) => {
  const complaint = { kind: 'branch' as const, organizationId: 'b', openid: 'WROTE', ...what };
  expect(isInvolved(who, complaint, noon)).toBe(involved);
});

it('is answered by the person named, or by administrators while nobody is', () => {
  const admin = account('d', grant('districtAdmin', 'd'));
  const officer = account('d', grant('districtOfficer', 'd'));
  expect(isNamed(admin, undefined, noon)).toBe(true);
  expect(isNamed(officer, undefined, noon)).toBe(false);
  expect(isNamed(officer, 'person-x', noon)).toBe(true);
  expect(isNamed(admin, 'somebody-else', noon)).toBe(false);
});
