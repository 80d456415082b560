import { collection, within, type Page, type PageOf } from '../../kernel/database';
import { Findings, type FindingRecord } from './model';

/** Writes down what does not fit together; what was found before is found again. */
export async function keepFindings(
  all: Omit<FindingRecord, '_id' | 'at' | 'seenAt'>[],
  now: number,
): Promise<void> {
  for (const found of all) {
    const _id = `${found.kind}:${found.subject}`;
    if (await collection(Findings).update(_id, { ...found, seenAt: now })) continue;
    await collection(Findings).addOnce({ _id, ...found, at: now, seenAt: now });
  }
}

/** What was found of people at and below a path, latest first. */
export const findingsWithin = (path: string, page: PageOf): Promise<Page<FindingRecord>> =>
  collection(Findings).findPage({ orgPath: within(path) }, ['at', 'desc'], page);
