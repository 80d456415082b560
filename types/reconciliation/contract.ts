import * as z from 'zod';
import { asked, technical, upload } from '../asks';
import { action, contract, type Target } from '../contract';
import { pageInput, pageOutput } from '../domain/page';
import { listing } from '../domain/subject';
import { organizationTarget } from '../domain/targets';
import { actKey, id, recordId } from '../fields';
import { officers } from '../shared/roles';
import {
  comparedFields,
  listMeanings,
  reconciliationStatuses,
  rowKinds,
  rowStates,
} from '../shared/reconciliations';
import { subjects } from '../shared/subjects';

export const reconciliationTarget = {
  name: 'reconciliation',
  by: 'reconciliationId',
} as const satisfies Target;

const office = { allow: 'holders', roles: officers, over: organizationTarget } as const;
const keeps = { allow: 'holders', roles: officers, over: reconciliationTarget } as const;

const count = z.int().min(0);

/** What is read of a column; `unread` where a person says that it is nothing of this. */
const fields = ['name', 'code', 'town', 'employees', 'carrier', 'status'] as const;

const counts = z.object({
  lines: count,
  same: count,
  repeated: count,
  onlyThere: count,
  fills: count,
  different: count,
  unsure: count,
  onlyHere: count,
  elsewhere: count,
});

const summary = {
  id,
  fileName: z.string(),
  means: z.enum(listMeanings),
  listing: z.string().optional(),
  status: z.enum(reconciliationStatuses),
  at: z.int(),
  counts,
};

const progress = z.object({
  status: z.enum(reconciliationStatuses),
  /** Lines looked at, or rows dealt with, of how many. */
  done: count,
  total: count,
});

/** Why a file as a whole cannot be read; see `domain/sheets/fault.ts`. */
const readErrors = [
  'RECONCILIATION.FILE_UNREADABLE',
  'RECONCILIATION.OLD_FORMAT',
  'RECONCILIATION.FILE_TOO_LARGE',
  'RECONCILIATION.TOO_MANY_ROWS',
  'RECONCILIATION.TOO_MANY_COLUMNS',
  'RECONCILIATION.QUOTE_NOT_CLOSED',
  'RECONCILIATION.NO_NAME_COLUMN',
] as const;

/** 名单对账: a list comes as it is, is held against the register, and is taken over row by row or a kind at a time. */
export const reconciliationContract = contract('reconciliation', {
  /** Where a list is to be uploaded. It stays until it is compared, a day at most. */
  prepareUpload: action({
    access: office,
    input: z.strictObject({ organizationId: id, actKey, ending: technical(z.enum(['xlsx', 'csv'])) }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: [],
    repeat: 'safe',
  }),
  /** Reads the list's columns and begins to compare; nothing of the register changes. */
  begin: action({
    access: office,
    input: z.strictObject({
      organizationId: id,
      actKey,
      fileId: upload('workPoints', z.string().regex(/^cloud:\/\/[\w.-]+\/subject-lists\/[\w.-]{1,80}$/)),
      fileName: z.string().trim().max(120).default(''),
      means: asked('workPoints', z.enum(listMeanings)),
      /** Of a list of a year: which. */
      listing: listing.optional(),
      /** What those are that the register does not have yet. */
      kind: z.enum(subjects).default('enterprise'),
      /** What a person said of columns, by their headers. */
      columns: z
        .array(
          z.strictObject({
            header: technical(z.string().max(80)),
            field: technical(z.enum([...fields, 'unread'])),
          }),
        )
        .max(40)
        .default([]),
    }),
    output: z.object({
      id,
      lines: count,
      passed: count,
      columns: z.array(
        z.object({
          sheet: z.string(),
          header: z.string(),
          cell: z.string(),
          field: z.enum(fields).optional(),
        }),
      ),
    }),
    errors: [
      'RECONCILIATION.NOT_AN_OFFICE',
      'RECONCILIATION.LISTING_MISSING',
      'RECONCILIATION.EMPTY',
      ...readErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Compares further, as far as one call goes; the app calls again until the status is another. */
  advance: action({
    access: keeps,
    input: z.strictObject({ reconciliationId: id }),
    output: progress,
    errors: ['RECONCILIATION.FILE_GONE'],
    repeat: 'safe',
  }),
  /** What came of lists of an office, latest first, a page at a time. */
  list: action({
    access: office,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({ reconciliations: z.array(z.object(summary)), ...pageOutput }),
    errors: [],
    repeat: 'safe',
  }),
  /** One of them, with how many rows of each kind still wait. */
  get: action({
    access: keeps,
    input: z.strictObject({ reconciliationId: id }),
    output: z.object({
      ...summary,
      by: z.string(),
      waiting: z.record(z.enum(rowKinds), count),
      /** Until when (epoch ms) what was taken over can be taken back; absent where nothing was, or it is too late. */
      undoUntil: z.int().optional(),
      /** Rows that taking back left, since somebody changed them meanwhile. */
      kept: count,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** The rows of a kind, in the order of the list, a page at a time. */
  rows: action({
    access: keeps,
    input: z.strictObject({ reconciliationId: id, kind: technical(z.enum(rowKinds)), ...pageInput }),
    output: z.object({
      rows: z.array(
        z.object({
          id,
          state: z.enum(rowStates),
          /** Where it stands in the list, from 1; 0 for a subject that no line names. */
          row: z.int().min(0),
          name: z.string(),
          code: z.string(),
          townName: z.string().optional(),
          employees: z.int().optional(),
          subjectId: id.optional(),
          differences: z.array(
            z.object({ field: z.enum(comparedFields), there: z.string(), here: z.string().optional() }),
          ),
          candidates: z.array(
            z.object({
              id,
              name: z.string(),
              code: z.string().optional(),
              by: z.enum(['code', 'nearCode', 'name', 'nearName']),
            }),
          ),
          /** It can be written down as a new one: it has a valid code that nobody has. */
          addable: z.boolean(),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Decides one row: takes it over, leaves the register as it is, or says which subject is meant. */
  decide: action({
    access: keeps,
    input: z.strictObject({
      reconciliationId: id,
      rowId: recordId,
      choice: asked('ownAct', z.enum(['take', 'leave', 'addNew', 'isThis'])),
      /** Of `isThis`: one of those that were shown. */
      subjectId: id.optional(),
    }),
    output: z.object({ state: z.enum(rowStates) }),
    errors: ['RECONCILIATION.NOT_DECIDABLE', 'RECONCILIATION.CHANGED_SINCE', 'RECONCILIATION.UNDONE'],
    repeat: 'safe',
    often: 'whenWanted',
  }),
  /** Takes over all rows of a kind that can be, as far as one call goes; the app calls again until none is left. */
  takeAll: action({
    access: keeps,
    input: z.strictObject({ reconciliationId: id, kind: technical(z.enum(rowKinds)) }),
    output: z.object({ taken: count, left: count }),
    errors: ['RECONCILIATION.UNDONE'],
    repeat: 'safe',
  }),
  /** Takes back what was taken over within a day, as far as one call goes. What was changed since stays, and is said. */
  undo: action({
    access: keeps,
    input: z.strictObject({ reconciliationId: id }),
    output: z.object({ left: count, kept: count }),
    errors: ['RECONCILIATION.TOO_LATE'],
    repeat: 'safe',
  }),
  /** 请在原系统改: what was left as the register has it, as a table for the office that the list came from. */
  sheet: action({
    access: keeps,
    input: z.strictObject({ reconciliationId: id }),
    output: z.object({ url: z.string(), rows: count }),
    errors: ['RECONCILIATION.NOTHING_LEFT'],
    repeat: 'once',
  }),
});
