import { guidancesPage } from '../domain/guidance/guidances';
import { collection, command } from '../kernel/database';
import { GuidanceVersions, type GuidanceRecord, type GuidanceVersionRecord } from '../domain/guidance/model';
import { Readings, type ReadingRecord } from './model';

/** The one `_id` an issuer's guidance of a month can have. */
export const guidanceId = (issuerId: string, month: string): string => `${issuerId}:${month}`;

/** The latest of them: years of writing to start from. */
export const guidancesFor = async (orgPath: string): Promise<GuidanceRecord[]> =>
  (await guidancesPage(orgPath, { after: undefined, size: 60 })).items;

export const findVersion = (guidance: string, version: number): Promise<GuidanceVersionRecord | undefined> =>
  collection(GuidanceVersions).findById(`${guidance}:${version}`);

/** Records a reading unless it was; answers the first. */
export const addReading = async (reading: ReadingRecord): Promise<ReadingRecord> =>
  (await collection(Readings).addOnce(reading)).found;

/** What a member has opened of some guidances. */
export const readingsOf = (memberId: string, guidanceIds: string[]): Promise<ReadingRecord[]> =>
  collection(Readings).find({ memberId, guidanceId: command.in(guidanceIds) }, { limit: 200 });
