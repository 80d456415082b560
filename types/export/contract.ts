import * as z from 'zod';
import { asked } from '../asks';
import { action, contract } from '../contract';
import { actKey, id, month, recordId } from '../fields';
import { branchKeepers, gatheringKeepers, officers } from '../shared/roles';
import { exportForms } from './words';
import { activityTarget, organizationTarget } from '../domain/targets';

const exportTarget = { name: 'export', by: 'exportId' } as const;

const file = z.object({ name: z.string(), fileId: z.string(), url: z.string() });

/** How far an export is; `url` holds for an hour once it is ready, the file stays for a day. */
const progress = z.object({
  exportId: id,
  /** Ledger lines in the file. */
  total: z.int(),
  file: file.optional(),
});

/** What is taken out as files: a branch's ledger (台账) and minutes, sign-in sheets and notices, by its keepers; a month's table, by officers. */
export const exportContract = contract('export', {
  /** Begins to write what a branch did in some months to a file; `actKey` makes a resend the same export. */
  begin: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z
      .strictObject({
        organizationId: id,
        actKey,
        form: asked('ownAct', z.enum(exportForms)),
        from: asked('ownAct', month),
        to: asked('ownAct', month),
      })
      .refine(({ from, to }) => from.slice(0, 4) === to.slice(0, 4) && from <= to, {
        path: ['to'],
        message: 'months of one year',
      }),
    output: progress,
    errors: [
      'ORGANIZATION.NOT_A_BRANCH',
      'EXPORT.NOTHING_HELD',
      /** More than one file takes: ask for fewer months. */
      'EXPORT.TOO_MUCH',
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Writes the file, unless it is written; a repeat after a crash does it anew. */
  advance: action({
    access: { allow: 'holders', roles: branchKeepers, over: exportTarget },
    input: z.strictObject({ exportId: id }),
    output: progress,
    errors: ['EXPORT.NOTHING_HELD'],
    repeat: 'safe',
  }),
  /** Writes the sheet on which those who come to an activity sign (签到表): names in order, squares, and lines for guests. */
  signInSheet: action({
    access: { allow: 'holders', roles: gatheringKeepers, over: activityTarget, above: officers },
    input: z.strictObject({ activityId: id }),
    output: z.object({ listed: z.int(), file }),
    errors: ['ACTIVITY.NOT_PUBLISHED', 'ACTIVITY.CANCELLED', 'ACTIVITY.ARCHIVED'],
    repeat: 'safe',
  }),
  /** Writes the notice of an activity (通知), to hang up or hand over: nothing on it that not everybody invited sees. */
  activityNotice: action({
    access: { allow: 'holders', roles: gatheringKeepers, over: activityTarget, above: officers },
    input: z.strictObject({ activityId: id }),
    output: z.object({ file }),
    errors: ['ACTIVITY.NOT_PUBLISHED', 'ACTIVITY.CANCELLED', 'ACTIVITY.ARCHIVED'],
    repeat: 'safe',
  }),
  /** Writes how a month's guidance was carried out, a line for each branch below; no member is named. */
  guidanceReport: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, guidanceId: recordId }),
    output: z.object({ branches: z.int(), file }),
    errors: ['GUIDANCE.NOT_FOUND', 'EXPORT.NOTHING_HELD'],
    repeat: 'safe',
  }),
});
