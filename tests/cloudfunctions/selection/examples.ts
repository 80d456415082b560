import type { ValueFault } from '../../../cloudfunctions/domain/declared/values';

/** What somebody writes, by field: words, days, choices and ids; counts and money in fen. */
export type Answers = Record<string, string | number>;

interface Examples {
  takes: Answers[];
  refuses: [Answers, ValueFault['code'], field: string][];
}

const did = '每月一次，一年没有断过。';

/** What each selection takes of an application, and what it does not, with the field that is wrong. */
export const examples: Record<string, Examples> = {
  friendOfParty: {
    takes: [
      { candidate: '沈国强', duty: '董事长', did, agreedOn: '2026-11-10' },
      { candidate: '何美芳', unit: 's-1', duty: '总监', did, agreedOn: '2026-11-10' },
    ],
    refuses: [
      [{ candidate: '沈国强', duty: '董事长', did }, 'REGISTER.VALUE_MISSING', 'agreedOn'],
      [{ duty: '董事长', did, agreedOn: '2026-11-10' }, 'REGISTER.VALUE_MISSING', 'candidate'],
      [
        { candidate: '沈国强', duty: '董事长', did, agreedOn: '同意了' },
        'REGISTER.VALUE_INVALID',
        'agreedOn',
      ],
    ],
  },
  secretaryStudio: {
    takes: [{ candidate: '同心工作室', host: 'm-1', did, plan: '带新书记' }],
    refuses: [
      [{ candidate: '同心工作室', did, plan: '带新书记' }, 'REGISTER.VALUE_MISSING', 'host'],
      [{ candidate: '同心工作室', host: '张三', did, plan: '带新书记' }, 'REGISTER.VALUE_INVALID', 'host'],
    ],
  },
  integrationProject: {
    takes: [{ candidate: '链上先锋', since: '2025-03-01', did, outcome: '签了五单' }],
    refuses: [
      [{ candidate: '链上先锋', since: '2025-03-01', did }, 'REGISTER.VALUE_MISSING', 'outcome'],
      [{ candidate: '', since: '2025-03-01', did, outcome: '有' }, 'REGISTER.VALUE_MISSING', 'candidate'],
    ],
  },
  demonstrationVenue: {
    takes: [
      { candidate: '党群会客厅', place: '一楼', open: '工作日白天', serves: '楼里的党员和职工' },
      { candidate: '党群会客厅', serves: '楼里的党员和职工' },
    ],
    refuses: [
      [{ candidate: '党群会客厅', place: '一楼', open: '白天' }, 'REGISTER.VALUE_MISSING', 'serves'],
      [
        { candidate: '厅'.repeat(41), place: '一楼', open: '白天', serves: '职工' },
        'REGISTER.VALUE_INVALID',
        'candidate',
      ],
    ],
  },
  exemplaryMember: {
    takes: [{ candidate: 'm-1', did, agreedOn: '2026-11-10' }],
    refuses: [
      [{ candidate: 'm-1', did }, 'REGISTER.VALUE_MISSING', 'agreedOn'],
      [{ candidate: '张三', did, agreedOn: '2026-11-10' }, 'REGISTER.VALUE_INVALID', 'candidate'],
    ],
  },
  exemplaryBranch: {
    takes: [{ did }],
    refuses: [
      [{}, 'REGISTER.VALUE_MISSING', 'did'],
      [{ did, candidate: 'b-1' }, 'REGISTER.VALUE_INVALID', 'candidate'],
    ],
  },
};
