import type { ActivityKind } from '../../types/shared/activities';
import { membersWithin } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import type { GuardedActivity } from '../domain/gathering/find';
import {
  Minutes,
  MinutesVersions,
  type MinutesRecord,
  type MinutesVersionRecord,
} from '../domain/minutes/model';
import { collection, command, type Page, type PageOf } from '../kernel/database';
import { temporaryUrls } from '../kernel/storage';

/** How long addresses of photos hold (seconds). */
const addressHolds = 3600;

export const minutesId = (activityId: string, kind: ActivityKind): string => `${activityId}:${kind}`;

export const findMinutes = (activityId: string, kind: ActivityKind): Promise<MinutesRecord | undefined> =>
  collection(Minutes).findById(minutesId(activityId, kind));

/** The minutes of an activity, one for each kind that has any. */
export const minutesOf = (activityId: string): Promise<MinutesRecord[]> =>
  collection(Minutes).find({ activityId }, { limit: 20 });

/** The texts before each correction, latest first; with drafts for those who write. */
export const versionsOf = (id: string, drafts: boolean, page: PageOf): Promise<Page<MinutesVersionRecord>> =>
  collection(MinutesVersions).findPage(
    { minutesId: id, ...(!drafts && { draft: command.neq(true) }) },
    ['version', 'desc'],
    page,
  );

/** The active members of the branch that keeps an activity now. */
export const membersOf = async ({ keptAt }: GuardedActivity): Promise<MemberRecord[]> =>
  membersWithin(await keptAt());

export const photoUrls = (fileIds: string[]): Promise<Map<string, string>> =>
  temporaryUrls(fileIds, addressHolds);
