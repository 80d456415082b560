import { warningsOf, type Elected } from '../../../../cloudfunctions/domain/organization/warnings';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';

const rules = ruleBookOf([]);

const fine: Elected = {
  kind: 'branch',
  fullMembers: 6,
  probationaryMembers: 0,
  units: 0,
  committeeSize: 0,
  vacantPosts: 0,
  termEndsOn: undefined,
};

describe('what the rules say about a branch', () => {
  it.each([
    ['three full members are enough', { fullMembers: 3 }, []],
    [
      'two are not, whatever the probationary ones',
      { fullMembers: 2, probationaryMembers: 5 },
      ['TOO_FEW_FULL_MEMBERS'],
    ],
    [
      'fifty members are as many as there should be',
      { fullMembers: 45, probationaryMembers: 5, committeeSize: 5 },
      [],
    ],
    [
      'fifty-one are more',
      { fullMembers: 46, probationaryMembers: 5, committeeSize: 5 },
      ['TOO_MANY_MEMBERS'],
    ],
    ['six full members need no committee', { fullMembers: 6, probationaryMembers: 9 }, []],
    ['seven do', { fullMembers: 7 }, ['COMMITTEE_DUE']],
    ['of three', { fullMembers: 7, committeeSize: 3 }, []],
    ['not of two', { fullMembers: 7, committeeSize: 2 }, ['COMMITTEE_DUE']],
    ['nor of eight', { fullMembers: 20, committeeSize: 8 }, ['COMMITTEE_TOO_LARGE']],
    ['a post whose holder has gone', { vacantPosts: 1 }, ['POST_VACANT']],
    ['five employers are as many as a joint branch should cover', { units: 5 }, []],
    ['six are more', { units: 6 }, ['TOO_MANY_UNITS']],
    ['a general branch is asked for its term only', { kind: 'generalBranch' as const, fullMembers: 0 }, []],
    [
      'a committee whose term is over',
      { kind: 'committee' as const, fullMembers: 300, termEndsOn: '2026-11-22' },
      ['TERM_OVER'],
    ],
    ['a term that ends in over six months', { termEndsOn: '2027-05-24' }, []],
    ['a term that ends six months on', { termEndsOn: '2027-05-23' }, ['TERM_ENDING']],
    ['a term that ends today', { termEndsOn: '2026-11-23' }, ['TERM_ENDING']],
    ['a term that is over', { termEndsOn: '2026-11-22' }, ['TERM_OVER']],
  ])('%s', (_, change, codes) => {
    const warnings = warningsOf({ ...fine, ...change }, '2026-11-23', rules);
    expect(warnings.map((warning) => warning.code)).toEqual(codes);
    for (const { citation } of warnings) expect(citation.article).toMatch(/^第.+条$/);
  });

  it('says nothing of the time before the rules were made', () => {
    expect(warningsOf({ ...fine, fullMembers: 1 }, '2018-10-27', rules)).toEqual([]);
  });
});
