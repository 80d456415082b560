import { collection, command, type Page, type PageOf } from '../../kernel/database';
import type { OrganizationRecord } from '../organization/model';
import { idsOf } from '../../kernel/paths';
import {
  Applications,
  Honours,
  Opinions,
  Rounds,
  type ApplicationRecord,
  type HonourRecord,
  type OpinionRecord,
  type RoundRecord,
} from './model';

/** What is looked up of rounds, applications, opinions and honours; each list by an index. */

export const findRound = (id: string): Promise<RoundRecord | undefined> => collection(Rounds).findById(id);
export const findApplication = (id: string): Promise<ApplicationRecord | undefined> =>
  collection(Applications).findById(id);
export const findHonour = (id: string): Promise<HonourRecord | undefined> => collection(Honours).findById(id);

/**
 * A page of the rounds that concern an organisation, latest first: of the district all of them, of any other those of the offices
 * on the way up from it, itself included.
 */
export const roundsAt = (
  { kind }: Pick<OrganizationRecord, 'kind'>,
  path: string,
  page: PageOf,
): Promise<Page<RoundRecord>> =>
  collection(Rounds).findPage(
    kind === 'district' ? { above: idsOf(path)[0] ?? '' } : idsOf(path).map((officeId) => ({ officeId })),
    ['openedAt', 'desc'],
    page,
  );

/** A page of the applications of a round from an organisation and from below it, latest first. */
export const applicationsAt = (
  roundId: string,
  above: string,
  page: PageOf,
): Promise<Page<ApplicationRecord>> =>
  collection(Applications).findPage({ roundId, above }, ['createdAt', 'desc'], page);

/** What organisations handed in for a round and is still to be decided: more than one hands in. */
export const openApplicationsOf = (
  roundId: string,
  organizationIds: readonly string[],
): Promise<ApplicationRecord[]> =>
  collection(Applications).findAll({
    organizationId: command.in([...organizationIds]),
    state: command.in(['sent', 'returned', 'accepted'] as const),
    roundId,
  });

/** Some applications by their ids. */
export const findApplications = (ids: readonly string[]): Promise<ApplicationRecord[]> =>
  ids.length > 0 ? collection(Applications).findAll({ _id: command.in([...ids]) }) : Promise.resolve([]);

/** What was said of an application. */
export const opinionsOf = (applicationId: string): Promise<OpinionRecord[]> =>
  collection(Opinions).findAll({ applicationId });

/** A page of the honours of an organisation and of what lies below it, latest first. */
export const honoursAt = (above: string, page: PageOf): Promise<Page<HonourRecord>> =>
  collection(Honours).findPage({ above }, ['namedOn', 'desc'], page);

/** The honours of a member. */
export const honoursOf = (memberId: string): Promise<HonourRecord[]> =>
  collection(Honours).find(
    { memberId },
    {
      orderBy: [
        ['namedOn', 'desc'],
        ['_id', 'desc'],
      ],
      limit: 100,
    },
  );
