import type { WhatIsRecorded } from '../../types/domain/review';
import { problemOf } from '../domain/democraticReview/check';
import { attendedOf, reviewMeetings } from '../domain/democraticReview/held';
import type { DemocraticReviewRecord } from '../domain/democraticReview/model';
import { reviewOf, writeReview } from '../domain/democraticReview/reviews';
import { findMembers } from '../domain/membership/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import type { Changes } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { liesWithin } from '../kernel/paths';
import type { DemocraticReviewCall, DemocraticReviewOutcome } from './context';

/** Writes a step of a year's review down, or puts it right. */
export async function record(call: DemocraticReviewCall<'record'>): DemocraticReviewOutcome<'record'> {
  const { input, target: branch, caller, openid, now } = call;
  const { year, actKey, reason, what } = input;
  if (branch.kind !== 'branch') refuse('DEMOCRATIC_REVIEW.NOT_A_BRANCH');
  if (branch.closedAt) refuse('ORGANIZATION.CLOSED');
  const [before, meetings, rules] = await Promise.all([
    reviewOf(branch._id, year),
    reviewMeetings(branch, year),
    ruleBook(now),
    checkText(openid, reason, ...textsOf(what)),
  ]);
  // A resend finds itself, whatever has happened since.
  if (before.lastKey === actKey) return { version: before.version };
  if (what.step === 'talks') await requireTheirs(branch, what.memberIds, before.talkedIds);
  const attended = await attendedOf(branch, meetings);
  const by = { at: now, by: caller.account.name };
  const { version } = await writeReview(
    { organizationId: branch._id, year, actKey, version: input.version },
    (current) => {
      const problem = problemOf(what, { current, attended, rules, today: dayOf(now), reason });
      if (problem) refuse(problem.code, { ...problem });
      const corrected = correctedIn(current, what);
      return {
        changes: {
          ...said(what, by),
          ...(corrected && {
            changes: [
              ...current.changes,
              { step: what.step, ...by, reason: reason ?? '', before: corrected },
            ],
          }),
        },
        audited: {
          action: corrected ? 'democraticReview.correct' : 'democraticReview.record',
          after: { step: what.step, year, ...countedIn(what), ...(reason && { reason }) },
        },
      };
    },
    call,
  );
  return { version };
}

/** Who is said to have been talked with is on the branch's roster, or stands in the record already. */
async function requireTheirs(
  { path }: Pick<OrganizationRecord, 'path'>,
  ids: readonly string[],
  known: readonly string[],
): Promise<void> {
  const found = await findMembers(ids);
  const isTheirs = (id: string) =>
    known.includes(id) ||
    found.some(({ _id, state, orgPath }) => _id === id && state === 'active' && liesWithin(orgPath, path));
  if (!ids.every(isTheirs)) refuse('MEMBER.NOT_FOUND', { field: 'memberIds' });
}

/** What becomes of the record. */
function said(what: WhatIsRecorded, by: { at: number; by: string }): Changes<DemocraticReviewRecord> {
  switch (what.step) {
    case 'talks':
      return { talkedIds: [...new Set(what.memberIds)] };
    case 'sheets': {
      const { issued, returned, valid } = what;
      return { sheets: { issued, returned, valid, ...by } };
    }
    case 'grades': {
      const { step: _, why, ...grades } = what;
      return { grades: { ...grades, ...by, ...(why !== undefined && { why }) } };
    }
    case 'rectification':
      return { items: what.items };
  }
}

/** The numbers that stood there before; nothing where this is the first time, or the step goes on by itself. */
function correctedIn({ sheets, grades }: DemocraticReviewRecord, { step }: WhatIsRecorded) {
  if (step === 'sheets' && sheets) {
    const { issued, returned, valid } = sheets;
    return { issued, returned, valid };
  }
  if (step === 'grades' && grades) {
    const { excellent, qualified, basic, unqualified } = grades;
    return { excellent, qualified, basic, unqualified };
  }
  return undefined;
}

/** What the audit says of it: how many, and never whom. */
function countedIn(what: WhatIsRecorded): Record<string, number> {
  if (what.step === 'talks') return { members: what.memberIds.length };
  if (what.step === 'sheets') return { issued: what.issued, returned: what.returned, valid: what.valid };
  return what.step === 'rectification' ? { items: what.items.length } : {};
}

const textsOf = (what: WhatIsRecorded): (string | undefined)[] => {
  if (what.step === 'grades') return [what.why];
  return what.step === 'rectification' ? what.items.map((item) => item.what) : [];
};
