import { collection, command, type Page, type PageOf } from '../kernel/database';
import { lineOf } from '../kernel/paths';

import {
  Guidances,
  GuidanceVersions,
  type GuidanceRecord,
  type GuidanceVersionRecord,
} from '../domain/guidance/model';
import { Readings, type ReadingRecord } from './model';

/** The one `_id` an issuer's guidance of a month can have. */
export const guidanceId = (issuerId: string, month: string): string => `${issuerId}:${month}`;

/** Guidances issued by an organisation and those above it, newest month first. */
export const guidancesPage = (orgPath: string, page: PageOf): Promise<Page<GuidanceRecord>> =>
  collection(Guidances).findPage({ orgPath: command.in(lineOf(orgPath)) }, ['month', 'desc'], page);

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
