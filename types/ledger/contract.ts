import * as z from 'zod';
import { technical } from '../asks';
import { action, contract } from '../contract';
import { pageInput, pageOutput } from '../domain/page';
import { id, month } from '../fields';
import { attendanceCounts } from '../domain/roll-call';
import { branchKeepers, officers } from '../shared/roles';
import { activityKinds } from '../shared/activities';
import { standings } from '../shared/attendances';
import { minutesStates } from '../shared/minutes';
import { organizationTarget } from '../domain/targets';
import { agendaItem } from '../domain/activity';

export const ledgerContract = contract('ledger', {
  /** The ledger (台账) of a branch in one year, or in one month, newest first, a page at a time. Who was absent is told to its keepers only. */
  year: action({
    access: { allow: 'holders', roles: [...branchKeepers, ...officers], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      year: technical(z.int().min(2020).max(2100)),
      month: month.optional(),
      ...pageInput,
    }),
    output: z.object({
      organizationName: z.string(),
      lines: z.array(
        z.object({
          activityId: id,
          kind: z.enum(activityKinds),
          title: z.string(),
          month,
          startsAt: z.int(),
          endsAt: z.int(),
          place: z.string(),
          /** Of a joint gathering: who ran it, and which other branches held it. */
          hostName: z.string().optional(),
          withNames: z.array(z.string()).optional(),
          closedAt: z.int(),
          agenda: z.array(agendaItem),
          counts: attendanceCounts,
          /** 缺席及原因 */
          absentees: z.array(
            z.object({
              name: z.string(),
              standing: z.enum(standings),
              caughtUp: z.boolean(),
              reason: z.string(),
            }),
          ),
          late: z.array(z.string()),
          /** Whether enough came, where the kind asks for that. Rule `committeeQuorumPercent`. */
          quorum: z.boolean().optional(),
          minutes: z.enum(minutesStates),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
});
