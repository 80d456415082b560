import type { ActivityCall, ActivityOutcome } from './context';
import { ledgerLines } from './store';

/** The ledger of one year. */
export async function ledger({ input, target }: ActivityCall<'ledger'>): ActivityOutcome<'ledger'> {
  const lines = await ledgerLines(target, input.year);
  return {
    organizationName: target.name,
    lines: lines.map(({ expected, present, ...line }) => ({
      ...line,
      counts: { expected, present, absent: expected - present },
    })),
  };
}
