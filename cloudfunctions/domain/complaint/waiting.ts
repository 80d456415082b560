import type { Waiting } from '../../../types/domain/todo';
import type { ComplaintLevel } from '../../../types/shared/complaints';
import { collection, command, within } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { liesWithin } from '../../kernel/paths';
import { attendedAt } from '../membership/attended';
import { ruleBook } from '../rules/amendments';
import type { OrganizationRecord } from '../organization/model';
import { namedHandler } from './handlers';
import { Complaints, type ComplaintRecord } from './model';
import { dueOf } from '../rules/work-days';
import { mayAnswer } from './rules';

/** More of them than wait at a time. */
const most = 300;

/** Who answers first: the officers of a town, and those of the district. Each sees what comes to them. */
const levelsAt = ({ kind }: OrganizationRecord): ComplaintLevel[] =>
  kind === 'district' ? ['district', 'named'] : ['town'];

/** What is looked through for an office: the district's is also what its towns have, lest nobody is there. */
const seenAt = (office: OrganizationRecord): ComplaintLevel[] =>
  office.kind === 'district' ? [...levelsAt(office), 'town'] : levelsAt(office);

const comesTo = (
  office: OrganizationRecord,
  one: ComplaintRecord,
  isLeft: (one: ComplaintRecord) => boolean,
): boolean => levelsAt(office).includes(one.level) || (office.kind === 'district' && isLeft(one));

/**
 * Complaints that come to the offices that somebody holds and nobody answered, by office; `dueOn` is the first day by which one
 * is to be answered. What they have a part in themselves is not told them. To the district comes too what lies with a town of
 * which nobody could answer it any more.
 */
export async function complaintsWaiting(
  offices: readonly OrganizationRecord[],
  account: AccountRecord,
  now: number,
): Promise<Waiting[]> {
  if (offices.length === 0) return [];
  const [open, named, { workYears }] = await Promise.all([
    collection(Complaints).find(
      [
        ...offices.map((office) => ({
          status: 'open' as const,
          level: command.in(seenAt(office)),
          orgPath: within(office.path),
        })),
      ],
      { limit: most },
    ),
    namedHandler(now),
    ruleBook(now),
  ]);
  const atTowns = offices.some(({ kind }) => kind === 'district')
    ? open.filter(({ level }) => level === 'town')
    : [];
  const isAttended = await attendedAt(
    atTowns.map(({ orgPath }) => orgPath),
    now,
  );
  const isLeft = (one: ComplaintRecord) =>
    !isAttended(one.orgPath, (officer) => mayAnswer(officer, one, { named, now }));
  return offices.flatMap((office) => {
    const mine = open.filter(
      (one) =>
        comesTo(office, one, isLeft) &&
        liesWithin(one.orgPath, office.path) &&
        mayAnswer(account, one, { named, now }),
    );
    const [dueOn] = mine.map((one) => dueOf(one, workYears).dueOn).sort();
    return dueOn
      ? [{ kind: 'complaint', organizationId: office._id, count: mine.length, dueOn } as const]
      : [];
  });
}
