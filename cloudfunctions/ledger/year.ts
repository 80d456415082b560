import { holds } from '../kernel/identity';
import { minutesOfLines } from '../domain/minutes/of-ledger';
import type { LedgerCall, LedgerOutcome } from './context';
import { ledgerLines } from './store';
import { branchKeepers } from '../../types/shared/roles';
import type { MinutesState } from '../../types/shared/minutes';
import type { MinutesRecord } from '../domain/minutes/model';

/** More than most branches hold in a year. */
const size = 200;

/** The ledger of one year, or of one month. Who was absent is for those who keep the branch; those above see figures. */
export async function year({ input, target, caller, now }: LedgerCall<'year'>): LedgerOutcome<'year'> {
  const { year: of, month } = input;
  const period = { from: month ?? `${of}-01`, to: month ?? `${of}-12` };
  const { items: lines, next } = await ledgerLines(target, period, { after: input.after, size });
  const minutes = await minutesOfLines(lines);
  const names = holds(caller.account, branchKeepers, await target.keptAt(), now);
  return {
    organizationName: target.name,
    lines: lines.map((line) => ({
      ...line,
      absentees: names ? line.absentees : [],
      late: names ? line.late : [],
      minutes: stateOf(minutes.get(`${line.activityId}:${line.kind}`)),
    })),
    next,
  };
}

function stateOf(minutes: Pick<MinutesRecord, 'confirmedAt'> | undefined): MinutesState {
  if (!minutes) return 'none';
  return minutes.confirmedAt === null ? 'open' : 'confirmed';
}
