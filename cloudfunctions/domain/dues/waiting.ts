import type { Waiting } from '../../../types/domain/todo';
import { lastDayOf } from '../../../types/shared/calendar';
import { dayOf, monthOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { Members } from '../membership/model';
import type { Held } from '../organization/kept';
import { ruleBook } from '../rules/amendments';
import type { RuleBook } from '../rules/book';
import { knownIn, type Books } from './books';
import { duesDayIn } from './day';
import { keepsDues } from './keeper';
import {
  DuesAssessments,
  DuesBranches,
  DuesPayments,
  DuesReliefs,
  DuesRequests,
  type DuesBranchRecord,
  type DuesRequestRecord,
} from './model';
import { stateIn } from './standing';

/**
 * What waits in the branches whose dues somebody keeps: members to be assessed, dues of this month once its day has come,
 * and who asks to be assessed anew. Counts, and as many requests however many branches there are.
 */
export async function duesWaiting(
  { branches, committees }: Pick<Held, 'branches' | 'committees'>,
  account: AccountRecord,
  now: number,
): Promise<Waiting[]> {
  // Of a committee, whom the branch named keeps its dues.
  const lasting = [...branches, ...committees].filter(({ branch }) => !branch.temporary);
  if (lasting.length === 0) return [];
  const ids = lasting.map(({ branch }) => branch._id);
  const all = lasting.flatMap((one) => one.ids);
  const month = monthOf(now);
  const year = Number(month.slice(0, 4));
  const organizationId = command.in(all);
  const [settings, members, assessments, reliefs, requests, rules] = await Promise.all([
    collection(DuesBranches).findByIds(ids),
    collection(Members).findAll({ organizationId: command.in(ids), state: 'active' }),
    collection(DuesAssessments).findAll({ organizationId, year }),
    collection(DuesReliefs).findAll({ organizationId }),
    collection(DuesRequests).findAll({ organizationId: command.in(ids), status: 'open' }),
    ruleBook(now),
  ]);
  const payments = await collection(DuesPayments).findAll({
    memberId: command.in(members.map(({ _id }) => _id)),
    month,
  });
  const books: Books = { assessments, reliefs, payments };
  const named = (id: string) => settings.find(({ _id }) => _id === id);
  return lasting
    .filter(({ branch }) => keepsDues(account, branch._id, named(branch._id), now))
    .flatMap(({ branch, ids: own }) => {
      // A branch that keeps its dues elsewhere is not called on to begin here.
      const uses = assessments.some((one) => own.includes(one.organizationId));
      const people = members.filter((one) => one.organizationId === branch._id);
      const count = (wanted: 'due' | 'notAssessed') =>
        people.filter(({ _id }) => stateIn(knownIn(books, _id, own), month) === wanted).length;
      return [
        ...counted('duesToAssess', branch._id, uses ? count('notAssessed') : 0),
        ...toCollect(branch._id, count('due'), { settings: named(branch._id), month, now, rules }),
        ...asked(branch._id, requests, new Set(people.map(({ _id }) => _id))),
      ];
    });
}

const counted = (
  kind: 'duesToAssess' | 'duesToCollect',
  organizationId: string,
  count: number,
  dueOn?: string,
): Waiting[] => (count > 0 ? [{ kind, organizationId, count, ...(dueOn && { dueOn }) }] : []);

interface ThisMonth {
  settings: DuesBranchRecord | undefined;
  month: string;
  now: number;
  rules: RuleBook;
}

/** Who has not paid this month, from the branch's day of dues on; of one that set none, by the end of the month. */
function toCollect(
  organizationId: string,
  count: number,
  { settings, month, now, rules }: ThisMonth,
): Waiting[] {
  const dueOn = settings?.day ? duesDayIn(month, settings.day, rules.workYears).on : lastDayOf(month);
  return dayOf(now) < dueOn ? [] : counted('duesToCollect', organizationId, count, dueOn);
}

/** Who asks to be assessed anew and is still in the branch. */
function asked(
  organizationId: string,
  requests: readonly DuesRequestRecord[],
  people: ReadonlySet<string>,
): Waiting[] {
  const own = requests.filter((one) => one.organizationId === organizationId && people.has(one.memberId));
  if (own.length === 0) return [];
  const since = Math.min(...own.map(({ askedAt }) => askedAt));
  return [{ kind: 'duesAsked', organizationId, count: own.length, since }];
}
