import { refuse } from '../kernel/errors';
import { stint } from '../kernel/stint';
import type { ReconciliationCall, ReconciliationOutcome } from './context';
import { countRows, rowsIn } from './store';
import { takeRows } from './take';

/** Rows taken at a time, and what one call does (ms). */
const page = 100;
const share = 8_000;

/** Takes over all rows of a kind that can be, as far as one call goes. */
export async function takeAll(call: ReconciliationCall<'takeAll'>): ReconciliationOutcome<'takeAll'> {
  const { input, target: record } = call;
  requireOpen(record);
  const goesOn = stint(share);
  const waiting = { kind: input.kind, states: ['open', 'taking'], limit: page } as const;
  let taken = 0;
  while (goesOn()) {
    const rows = await rowsIn(record._id, waiting);
    if (rows.length === 0) break;
    taken += await takeRows(record, rows, call);
  }
  return { taken, left: await countRows(record._id, waiting.states, input.kind) };
}

/** What is being taken back, or was, takes nothing over any more. */
export function requireOpen({ status }: { status: string }): void {
  if (status === 'undoing' || status === 'undone') refuse('RECONCILIATION.UNDONE');
}
