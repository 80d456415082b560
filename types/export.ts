import * as z from 'zod';
import { action, contract } from './contract';
import { actKey, id, month } from './fields';
import { organizationTarget } from './organization';
import { branchKeepers, exportForms } from './vocabulary';

const exportTarget = { name: 'export', by: 'exportId', missing: 'EXPORT.NOT_FOUND' } as const;

/** How far an export is; `url` holds for an hour once it is ready, the file stays for a day. */
const progress = z.object({
  exportId: id,
  /** Ledger lines in the file. */
  total: z.int(),
  file: z.object({ name: z.string(), fileId: z.string(), url: z.string() }).optional(),
});

/** The ledger (台账) and the minutes of a branch as files to hand over; with names, so for its keepers only. */
export const exportContract = contract('export', {
  /** Begins to write what a branch did in some months to a file; `actKey` makes a resend the same export. */
  begin: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z
      .strictObject({ organizationId: id, actKey, form: z.enum(exportForms), from: month, to: month })
      .refine(({ from, to }) => from.slice(0, 4) === to.slice(0, 4) && from <= to, {
        path: ['to'],
        message: 'months of one year',
      }),
    output: progress,
    errors: [
      'ORGANIZATION.NOT_FOUND',
      'ORGANIZATION.NOT_A_BRANCH',
      'EXPORT.NOTHING_HELD',
      /** More than one file takes: ask for fewer months. */
      'EXPORT.TOO_MUCH',
    ],
  }),
  /** Writes the file, unless it is written; a repeat after a crash does it anew. */
  advance: action({
    access: { allow: 'holders', roles: branchKeepers, over: exportTarget },
    input: z.strictObject({ exportId: id }),
    output: progress,
    errors: ['EXPORT.NOT_FOUND', 'EXPORT.NOTHING_HELD'],
  }),
});
