import * as z from 'zod';
import { action, contract } from '../contract';
import { id } from '../fields';
import { branchKeepers, officers } from '../shared/roles';
import {
  exportPurposes,
  rosterFields,
  rosterImportStatuses,
  rosterNotes,
  rosterProblemCodes,
  rosterRowKinds,
  rosterTodos,
} from './words';
import { organizationTarget } from '../domain/targets';

const importTarget = { name: 'rosterImport', by: 'importId' } as const;

const importers = [...branchKeepers, ...officers] as const;

/** An uploaded file in the folder that clients upload rosters to; other files are none of this context's business. */
const uploadedRoster = z.string().regex(/^cloud:\/\/[\w.-]{1,100}\/rosters\/[\w-]{1,100}\.\w{1,5}$/);

/** A cell that stops the import. */
export const rosterProblem = z.object({
  /** As the spreadsheet shows it, e.g. `B7`. */
  cell: z.string(),
  code: z.enum(rosterProblemCodes),
  /** What stands there, without phone numbers and the like. */
  value: z.string(),
  /** What the person should do about it. */
  todo: z.enum(rosterTodos),
});

/** What will happen to one row of the file. */
export const rosterRow = z.object({
  /** The row's number as the spreadsheet shows it. */
  row: z.int(),
  kind: z.enum(rosterRowKinds),
  name: z.string(),
  branchName: z.string(),
  /** Fields that change; a phone number shows its last four digits only. */
  changes: z.array(
    z.object({ field: z.enum(rosterFields), before: z.string().optional(), after: z.string() }),
  ),
  problems: z.array(rosterProblem),
});

const rowsPage = {
  rows: z.array(rosterRow),
  /** The row after which the next page starts; absent on the last page. */
  next: z.int().optional(),
};

/** How far an import or its undoing has come, in rows. */
const progress = z.object({ done: z.int(), total: z.int(), status: z.enum(rosterImportStatuses) });

/** A file in storage and an address to download it from, which holds for an hour. */
const download = { fileId: z.string(), url: z.string() };

/** Rosters in and out: look first, then all or nothing, and a day to think better of it. */
export const rosterContract = contract('roster', {
  /**
   * Reads an uploaded `.xlsx` or `.csv` roster of a branch, or of all branches below an organisation, and tells what
   * bringing it in would do. Nothing of it is written to the roster; the uploaded file is removed.
   */
  preview: action({
    access: { allow: 'holders', roles: importers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, fileId: uploadedRoster }),
    output: z.object({
      importId: id,
      status: z.enum(rosterImportStatuses),
      organizationName: z.string(),
      counts: z.object({
        rows: z.int(),
        add: z.int(),
        change: z.int(),
        unchanged: z.int(),
        problem: z.int(),
      }),
      /** Headers of columns that must never be stored (ID-card numbers and the like), as written in the file. */
      dropped: z.array(z.string()),
      /** Headers of other columns that were not read. */
      ignored: z.array(z.string()),
      notes: z.array(z.enum(rosterNotes)),
      ...rowsPage,
    }),
    errors: [
      'ROSTER.NO_BRANCHES',
      'ROSTER.FILE_UNREADABLE',
      'ROSTER.OLD_FORMAT',
      'ROSTER.FILE_TOO_LARGE',
      'ROSTER.TOO_MANY_ROWS',
      'ROSTER.TOO_MANY_COLUMNS',
      'ROSTER.CELL_ERROR',
      'ROSTER.NO_NAME_COLUMN',
      'ROSTER.NO_BRANCH_COLUMN',
      'ROSTER.EMPTY',
    ],
    repeat: 'safe',
  }),
  /**
   * A page of a preview, of one kind of rows or of all; to the branch's keepers and to whoever previewed it, others get
   * `ACCESS_DENIED`.
   */
  rows: action({
    access: { allow: 'holders', roles: importers, over: importTarget },
    input: z.strictObject({
      importId: id,
      only: z.enum(rosterRowKinds).optional(),
      after: z.int().min(0).max(10_000_000).default(0),
    }),
    output: z.object(rowsPage),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * Brings a previewed roster in: all of it or nothing. A large one takes several calls; the answer tells how far it
   * has come. What nobody calls for any more, a timer finishes.
   */
  commit: action({
    access: { allow: 'holders', roles: importers, over: importTarget },
    input: z.strictObject({ importId: id }),
    output: progress,
    errors: ['ROSTER.HAS_PROBLEMS', 'ROSTER.PREVIEW_EXPIRED', 'ROSTER.CHANGED_SINCE', 'ROSTER.UNDONE'],
    repeat: 'safe',
  }),
  /** Takes an import back within a day: what it added is gone, what it changed is as before. Called like `commit`. */
  undo: action({
    access: { allow: 'holders', roles: importers, over: importTarget },
    input: z.strictObject({ importId: id }),
    output: progress,
    errors: ['ROSTER.NOT_BROUGHT_IN', 'ROSTER.UNDO_TOO_LATE', 'ROSTER.MEMBERS_IN_USE'],
    repeat: 'safe',
  }),
  /**
   * The roster as an `.xlsx` in the form that `preview` reads, phones masked, for a stated purpose, marked with it, with
   * who exported it and when; audited. Beyond a town another person must have agreed within a day: the first call asks.
   */
  export: action({
    access: { allow: 'holders', roles: importers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, purpose: z.enum(exportPurposes) }),
    output: z.object({ ...download, members: z.int() }),
    errors: ['ROSTER.TOO_MANY_ROWS', 'ROSTER.SECOND_PERSON_NEEDED'],
    repeat: 'once',
  }),
  /** Who asks to export beyond a town, and whether the caller is another person. */
  exportRequests: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      requests: z.array(
        z.object({
          id,
          name: z.string(),
          purpose: z.enum(exportPurposes),
          askedAt: z.int(),
          mayAgree: z.boolean(),
        }),
      ),
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Agrees that another person exports, once, within a day. */
  agreeToExport: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, requestId: id }),
    output: z.object({ agreedAt: z.int() }),
    errors: ['ROSTER.NO_REQUEST', 'ROSTER.OWN_REQUEST'],
    repeat: 'safe',
  }),
  /** An empty roster to fill in. */
  template: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object(download),
    errors: [],
    repeat: 'safe',
  }),
});
