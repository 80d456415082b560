import { collection, command } from '../../kernel/database';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { keepersOf } from '../organization/keeping';
import { isInvolved } from './conflict';
import { holdsOf } from './opinions';
import { Applications, Opinions, Rounds, type ApplicationRecord, type OpinionRecord } from './model';

/**
 * The applications that somebody is asked about, of rounds of some selections before their publicity, with what they said of them as they
 * read now; those in which they have a part, as organisations stand now, are not among them. One request where they review nothing.
 */
export async function toReviewBy(
  account: AccountRecord,
  selections: readonly string[],
  now: number,
): Promise<{ applications: ApplicationRecord[]; opinions: OpinionRecord[] }> {
  const reviewerId = personIdOf(account);
  const rounds = await collection(Rounds).findAll({
    'reviewers.id': reviewerId,
    state: 'open' as const,
    selection: command.in(selections),
  });
  if (rounds.length === 0) return { applications: [], opinions: [] };
  const roundId = command.in(rounds.map(({ _id }) => _id));
  const [all, opinions] = await Promise.all([
    collection(Applications).findAll({ roundId, state: 'accepted' as const }),
    collection(Opinions).findAll({ reviewerId, roundId }),
  ]);
  const keepers = await keepersOf([...new Set(all.map(({ organizationId }) => organizationId))]);
  const applications = all.filter((one) => {
    const path = keepers.get(one.organizationId)?.path ?? one.orgPath;
    return !isInvolved(account, one, path, now);
  });
  const known = new Map(applications.map((one) => [one._id, one]));
  const holding = opinions.filter((one) => {
    const application = known.get(one.applicationId);
    return application && holdsOf(application)(one);
  });
  return { applications, opinions: holding };
}
