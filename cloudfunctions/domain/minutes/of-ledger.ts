import { collection, command } from '../../kernel/database';
import { pagesOf } from '../../kernel/pages-of';
import { type LedgerLineRecord } from '../gathering/model';
import { Minutes, type MinutesRecord } from './model';

/** Minutes asked for at a time. */
const asked = 200;

/** The minutes of ledger lines, by `activityId:kind`; a joint gathering has one record for all its branches. */
export async function minutesOfLines(
  lines: Pick<LedgerLineRecord, 'activityId' | 'kind'>[],
): Promise<Map<string, MinutesRecord>> {
  const ids = [...new Set(lines.map(({ activityId, kind }) => `${activityId}:${kind}`))];
  const found: MinutesRecord[] = [];
  for (const some of pagesOf(ids, asked))
    found.push(...(await collection(Minutes).find({ _id: command.in(some) }, { limit: asked })));
  return new Map(found.map((minutes) => [minutes._id, minutes]));
}
