import { collection, command } from '../shared/database';
import { lineOf } from '../shared/paths';
import type { GuidanceRecord, GuidanceVersionRecord, ReadingRecord } from '../shared/records';

export { downloadWithin, temporaryUrl } from '../shared/database';

export const findGuidance = (id: string): Promise<GuidanceRecord | undefined> =>
  collection('guidances').findById(id);

/** The one `_id` an issuer's checklist of a month can have. */
export const guidanceId = (issuerId: string, month: string): string => `${issuerId}:${month}`;

/** Checklists issued by an organisation and those above it, newest month first. */
export const guidancesFor = (orgPath: string): Promise<GuidanceRecord[]> =>
  collection('guidances').find(
    { orgPath: command.in(lineOf(orgPath)) },
    { orderBy: [['month', 'desc']], limit: 60 },
  );

export const findVersion = (guidance: string, version: number): Promise<GuidanceVersionRecord | undefined> =>
  collection('guidanceVersions').findById(`${guidance}:${version}`);

/** Records a reading unless it was; answers the first. */
export const addReading = async (reading: ReadingRecord): Promise<ReadingRecord> =>
  (await collection('readings').addOnce(reading)).stands;

/** What a member has opened of some checklists. */
export const readingsOf = (memberId: string, guidanceIds: string[]): Promise<ReadingRecord[]> =>
  collection('readings').find({ memberId, guidanceId: command.in(guidanceIds) }, { limit: 200 });
