import { branchKeepers } from '../../types/vocabulary';
import { holds } from '../shared/identity';
import type { ActivityCall, ActivityOutcome } from './context';
import { ledgerLines } from './store';

/** The ledger of one year. Who was absent is for those who keep the branch; those above see figures. */
export async function ledger({
  input,
  target,
  caller,
  now,
}: ActivityCall<'ledger'>): ActivityOutcome<'ledger'> {
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
