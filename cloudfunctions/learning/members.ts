import { isHandOf } from '../domain/development/hand';
import { openIn } from '../domain/development/records';
import { earnedOf, requiredOfAll } from '../domain/learning/account';
import { hoursOnTheWay } from '../domain/learning/applicants';
import { trainedOf } from '../domain/learning/branches';
import { hoursOfYear } from '../domain/learning/sums';
import { planOf, trainingMeans } from '../domain/learning/trained';
import { membersWithin } from '../domain/membership/find';
import { wasTold } from '../domain/messaging/notify';
import { idsOfBranch } from '../domain/organization/counting';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import { refuse } from '../kernel/errors';
import type { LearningCall, LearningOutcome } from './context';
import { invitationId } from './invite';

/** The members of a branch with their year, by name, whoever has more or less. */
export async function members(call: LearningCall<'members'>): LearningOutcome<'members'> {
  const { input, target: branch, now } = call;
  if (branch.kind !== 'branch') refuse('LEARNING.NOT_A_BRANCH');
  const { year } = input;
  const [rules, roster] = await Promise.all([ruleBook(now), membersWithin(branch.path)]);
  const ids = roster.map(({ _id }) => _id);
  const [required, trained, hours, invited, onTheWay] = await Promise.all([
    requiredOfAll(roster, year, { rules, now }),
    trainedOf(ids, year, rules),
    hoursOfYear(ids, year),
    wasTold(invitationId(branch._id, now)),
    isHandOf(call, branch) ? onTheWayOf(branch, year) : [],
  ]);
  const plan = planOf(year, rules);
  return {
    organizationName: branch.name,
    members: roster.map(({ _id: id, name }) => ({
      id,
      name,
      earned: hours.get(id) ?? 0,
      required: required.get(id)?.hours ?? 0,
      trained: trained.get(id)?.thisYear === true,
    })),
    ...(plan && { plan }),
    figures: {
      members: roster.length,
      trained: ids.filter((id) => trained.get(id)?.thisYear).length,
      trainedInPlan: ids.filter((id) => trained.has(id)).length,
    },
    means: trainingMeans(year, rules),
    invited,
    onTheWay,
  };
}

/** Those who are not members yet, with what they have of a year, by name. */
async function onTheWayOf(branch: OrganizationRecord, year: number) {
  const people = (await openIn(idsOfBranch(branch))).filter(({ memberId }) => !memberId);
  const credits = await hoursOnTheWay(
    people.map(({ _id }) => _id),
    year,
  );
  return people
    .map(({ _id: id, name, stage }) => ({
      id,
      name,
      stage,
      earned: earnedOf(credits.filter((one) => one.personId === id && one.year === year)),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh'));
}
