import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { ExportCall, ExportOutcome } from './context';
import { countLines, linesAtMost } from '../domain/paper/held';
import { addExport } from './store';

/** Writes down what is wanted and how much that is. */
export async function begin(call: ExportCall<'begin'>): ExportOutcome<'begin'> {
  const { input, target: branch, openid, now } = call;
  if (branch.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const { form, from, to, actKey } = input;
  const absorbedIds = (branch.absorbed ?? []).map(({ id }) => id);
  const period = { organizationId: branch._id, absorbedIds, from, to };
  const total = await countLines(period);
  if (total === 0) refuse('EXPORT.NOTHING_HELD');
  if (total > linesAtMost) refuse('EXPORT.TOO_MUCH', { linesAtMost });
  const { found } = await addExport({
    // The key is a person's own: another's is another export.
    _id: digestOf(openid, actKey),
    ...period,
    form,
    openid,
    total,
    at: now,
    orgPath: branch.path,
    organizationName: branch.name,
  });
  return { exportId: found._id, total: found.total };
}
