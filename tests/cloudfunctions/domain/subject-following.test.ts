import fc from 'fast-check';
import { following } from '../../../cloudfunctions/domain/subject/following';
import type { SubjectRecord } from '../../../cloudfunctions/domain/subject/model';

/** 工作覆盖 is one fact: what the register of instructors says, and never said beside it. */

const subject = (more: Partial<SubjectRecord> = {}) =>
  ({ status: 'operating', organizationId: 'north', coverage: 'none', ...more }) as SubjectRecord;
const instructed = subject({ coverage: 'work', instructorId: 'i' });

const table: [string, SubjectRecord, Partial<SubjectRecord>, Partial<SubjectRecord>][] = [
  ['given', subject(), { instructorId: 'i' }, { coverage: 'work' }],
  ['taken', instructed, { instructorId: undefined }, { coverage: 'none' }],
  [
    'an organisation comes',
    instructed,
    { coverage: 'organization' },
    { coverage: 'organization', instructorId: 'i' },
  ],
  [
    'an organisation goes, and the instructor stays',
    subject({ coverage: 'organization', instructorId: 'i' }),
    { coverage: 'none' },
    { coverage: 'work' },
  ],
  ['said to be looked after, by nobody', subject(), { coverage: 'work' }, { coverage: 'none' }],
  ['closed', instructed, { status: 'closed' }, { coverage: 'none', instructorId: undefined, toTell: 'yes' }],
  ['to another town', instructed, { organizationId: 'south' }, { coverage: 'none', instructorId: undefined }],
  [
    'to another town, and given there',
    instructed,
    { organizationId: 'south', instructorId: 'j' },
    { coverage: 'work', instructorId: 'j', toTell: 'yes' },
  ],
];
it.each(table)('%s', (_, before, said, expected) => {
  expect({ ...before, ...following(before, said) }).toMatchObject(expected);
});

it('says of whatever is changed what it says of its instructor, and a second time no more', () => {
  const some = fc.record(
    {
      status: fc.constantFrom('operating', 'closed', 'shell', 'moved'),
      organizationId: fc.constantFrom('north', 'south'),
      coverage: fc.constantFrom('organization', 'work', 'none'),
      instructorId: fc.constantFrom('i', 'j', undefined),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Partial<SubjectRecord>>;
  fc.assert(
    fc.property(some, some, (first, said) => {
      const before = { ...subject(), ...following(subject(), first) } as SubjectRecord;
      const after = { ...before, ...following(before, said) } as SubjectRecord;
      if (after.coverage !== 'organization')
        expect(after.coverage).toBe(after.instructorId === undefined ? 'none' : 'work');
      expect({ ...after, ...following(after, said) }).toEqual(after);
    }),
    { examples: [[{ instructorId: 'j' }, { organizationId: 'south', instructorId: 'j' }]] },
  );
});
