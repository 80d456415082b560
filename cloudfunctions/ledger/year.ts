import { branchKeepers } from '../../types/vocabulary';
import { holds } from '../shared/identity';
import type { LedgerCall, LedgerOutcome } from './context';
import { ledgerLines } from './store';

/** The ledger of one year. Who was absent is for those who keep the branch; those above see figures. */
export async function year({ input, target, caller, now }: LedgerCall<'year'>): LedgerOutcome<'year'> {
  const lines = await ledgerLines(target, input.year);
  const names = holds(caller.account, branchKeepers, target.path, now);
  return {
    organizationName: target.name,
    lines: lines.map(({ expected, present, ...line }) => ({
      ...line,
      absentees: names ? line.absentees : [],
      counts: { expected, present, absent: expected - present },
    })),
  };
}
