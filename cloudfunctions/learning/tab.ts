import { goingOn } from '../domain/course/going-on';
import { guidancesPage } from '../domain/guidance/guidances';
import { accountOf } from '../domain/learning/account';
import { openClassesFor } from '../domain/training/open';
import { findMember } from '../domain/membership/find';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { personIdOf } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import type { LearningCall, LearningOutcome } from './context';

/** Months of checklists that the tab goes back. */
const months = 24;

/** Classes that the tab names; the rest stand in their list. */
const classesNamed = 5;

/** The tab 学习 in one call. */
export async function tab({ caller, now }: LearningCall<'tab'>): LearningOutcome<'tab'> {
  const { account } = caller;
  const [{ at, next }, { open }, year, { items }] = await Promise.all([
    goingOn(account),
    openClassesFor(account, now),
    yearOf(account, now),
    guidancesPage(account.orgPath, { after: undefined, size: months }),
  ]);
  return {
    ...(at && { at }),
    classes: open
      .slice(0, classesNamed)
      .map(({ id, title, organizationName, startsAt, hours, enrolUntil }) => ({
        id,
        title,
        organizationName,
        startsAt,
        hours,
        enrolUntil,
      })),
    courses: next,
    ...(year && { year }),
    guidances: items.map(({ _id: id, month, content }) => ({ id, month, theme: content.theme })),
  };
}

async function yearOf(account: AccountRecord, now: number) {
  const member = await findMember(personIdOf(account));
  if (!member) return undefined;
  const year = Number(dayOf(now).slice(0, 4));
  const { earned, required } = await accountOf(member, year, { rules: await ruleBook(now), now });
  return { year, earned, ...(required && { required: required.hours }) };
}
