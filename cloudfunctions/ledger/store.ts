import { collection, command, within } from '../shared/database';
import type { LedgerLineRecord, MinutesRecord, OrganizationRecord } from '../shared/records';

/** Minutes asked for at a time. */
const asked = 200;

/**
 * The ledger of an organisation and all below it from one month to another, newest first. A branch's own goes with it
 * wherever it lies; that of others is what was recorded in their place.
 */
export const ledgerLines = (
  { _id, kind, path }: OrganizationRecord,
  from: string,
  to: string,
): Promise<LedgerLineRecord[]> =>
  collection('ledgerLines').find(
    {
      ...(kind === 'branch' ? { organizationId: _id } : { orgPath: within(path) }),
      month: command.gte(from).and(command.lte(to)),
    },
    { orderBy: [['month', 'desc']], limit: 1000 },
  );

/** The minutes of ledger lines, by `activityId:kind`; a joint gathering has one record for all its branches. */
export async function minutesOfLines(lines: LedgerLineRecord[]): Promise<Map<string, MinutesRecord>> {
  const ids = [...new Set(lines.map(({ activityId, kind }) => `${activityId}:${kind}`))];
  const found: MinutesRecord[] = [];
  for (let at = 0; at < ids.length; at += asked) {
    found.push(
      ...(await collection('minutes').find({ _id: command.in(ids.slice(at, at + asked)) }, { limit: asked })),
    );
  }
  return new Map(found.map((minutes) => [minutes._id, minutes]));
}
