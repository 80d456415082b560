import * as z from 'zod';
import { asked, technical, upload } from '../asks';
import { contentErrors } from '../domain/content';
import { action, contract } from '../contract';
import { actKey, day, id, recordId } from '../fields';
import { branchKeepers, officers } from '../shared/roles';
import { memberStatuses } from '../shared/members';
import { exportPurposes } from '../shared/rosters';
import {
  rosterChoices,
  rosterColumns,
  rosterFields,
  rosterImportStatuses,
  rosterKeptReasons,
  rosterPassedWhys,
  rosterProblemCodes,
  rosterQuestionSubjects,
  rosterRowKinds,
  rosterSheetStates,
  rosterTodos,
  rosterUnreadWhys,
} from './words';
import { organizationTarget } from '../domain/targets';

const importTarget = { name: 'rosterImport', by: 'importId' } as const;

const importers = [...branchKeepers, ...officers] as const;

/** An uploaded file in the folder that clients upload rosters to; other files are none of this context's business. */
const uploadedRoster = upload(
  'ownAct',
  z.string().regex(/^cloud:\/\/[\w.-]{1,100}\/rosters\/[\w-]{1,100}\.\w{1,5}$/),
);

/** A cell that is in doubt or wrong. */
export const rosterProblem = z.object({
  /** As the spreadsheet shows it, e.g. `B7`. */
  cell: z.string(),
  code: z.enum(rosterProblemCodes),
  /** What stands there, without phone numbers and the like; absent where it must not be shown. */
  value: z.string().optional(),
  /** What the person should do about it. */
  todo: z.enum(rosterTodos),
  /** False where the row can be stored as it is shown. */
  asks: z.boolean(),
  /** The key of the question that settles it. */
  question: z.string().optional(),
  /** Days that it could be, the likeliest first. */
  proposals: z.array(z.string()).optional(),
});

/** What will be stored of one person of the file, and what is in doubt about it. */
export const rosterRow = z.object({
  /** Counts the people of the file from 1; pages go by it. */
  position: z.int(),
  /** The sheet, and the row's number as the spreadsheet shows it; two people may stand side by side in one. */
  sheet: z.string(),
  row: z.int(),
  kind: z.enum(rosterRowKinds),
  name: z.string(),
  branchName: z.string(),
  /** What the roster will say afterwards, or says; absent is what it does not say. Of a phone, the last four digits. */
  status: z.enum(memberStatuses).optional(),
  joinedOn: day.optional(),
  fullOn: day.optional(),
  phone: z.string().optional(),
  /** Fields that change; a phone number shows its last four digits only. */
  changes: z.array(
    z.object({ field: z.enum(rosterFields), before: z.string().optional(), after: z.string() }),
  ),
  problems: z.array(rosterProblem),
  /** Why undoing left it. */
  kept: z.enum(rosterKeptReasons).optional(),
});

const rowsPage = {
  rows: z.array(rosterRow),
  /** The position after which the next page starts; absent on the last page. */
  next: z.int().optional(),
};

/** Answers to questions, by their keys. `''` takes back what is remembered, so that it is asked again. */
const answers = z
  .record(z.string().max(160), z.union([z.enum(rosterChoices), z.literal('')]))
  .refine((given) => Object.keys(given).length <= 500);

/** What the file is, before any row of it. */
const seen = {
  /** Every sheet and what became of it. */
  sheets: z.array(
    z.object({
      name: z.string(),
      state: z.enum(rosterSheetStates),
      isHidden: z.boolean(),
      rows: z.int(),
    }),
  ),
  /** Columns that are read, as what. */
  columns: z.array(
    z.object({
      header: z.string(),
      cell: z.string(),
      meaning: z.enum(rosterColumns),
      /** `likely` is asked; `confirmed` by the person, now or when they last brought in such a file. */
      certainty: z.enum(['sure', 'likely', 'confirmed']),
    }),
  ),
  /** Columns that are not read, each with an example where it may be shown; `key` takes an answer. */
  unread: z.array(
    z.object({
      header: z.string(),
      cell: z.string(),
      why: z.enum(rosterUnreadWhys),
      example: z.string().optional(),
      key: z.string().optional(),
    }),
  ),
  /** Columns that must never be stored, by their header or by what stands in them. */
  forbidden: z.array(z.object({ header: z.string(), cell: z.string() })),
  /** What one answer settles for all alike. */
  questions: z.array(
    z.object({
      key: z.string(),
      about: z.enum(rosterQuestionSubjects),
      subject: z.string(),
      choices: z.array(z.enum(rosterChoices)),
      /** How many rows it settles, and the first cell of them. */
      rows: z.int(),
      cell: z.string(),
      sheet: z.string(),
    }),
  ),
  /** Answers remembered from the last roster of this organisation that are in force now. */
  remembered: z.array(z.object({ key: z.string(), choice: z.enum(rosterChoices) })),
  /** Lines that are no rows, blank ones aside; the first of them. */
  passed: z.array(
    z.object({
      sheet: z.string(),
      from: z.int(),
      to: z.int(),
      why: z.enum(rosterPassedWhys),
      text: z.string(),
    }),
  ),
};

/** How far an import or its undoing has come, in rows; and how many rows undoing left as they were. */
const progress = z.object({
  done: z.int(),
  total: z.int(),
  status: z.enum(rosterImportStatuses),
  kept: z.int().optional(),
});

/** A file in storage and an address to download it from, which holds for an hour. */
const download = { fileId: z.string(), url: z.string() };

/** Rosters in and out: look first, then all or nothing, and a day to think better of it. */
export const rosterContract = contract('roster', {
  /** Says where a roster is to be uploaded, and sees to it that the file does not stay: a day at the most. */
  prepareUpload: action({
    access: { allow: 'holders', roles: importers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, actKey, ending: technical(z.enum(['xlsx', 'csv'])) }),
    output: z.object({ cloudPath: z.string(), fileId: z.string() }),
    errors: ['ORGANIZATION.NOT_FOUND'],
    repeat: 'safe',
  }),
  /**
   * Reads an uploaded `.xlsx` or `.csv` roster of a branch, or of all branches below an organisation, and tells what
   * bringing it in would store, row by row, and what is asked first. Nothing of it is written to the roster; the uploaded
   * file is removed, so that a preview with answers takes the file anew.
   */
  preview: action({
    access: { allow: 'holders', roles: importers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      fileId: uploadedRoster,
      /** Of a text file, the name of its one sheet. */
      fileName: z.string().max(200).default(''),
      /** Names of the sheets to read; by default every visible one that names people. */
      sheets: z.array(z.string().max(80)).min(1).max(50).optional(),
      answers: answers.default({}),
    }),
    output: z.object({
      importId: id,
      status: z.enum(rosterImportStatuses),
      organizationName: z.string(),
      counts: z.object({
        rows: z.int(),
        add: z.int(),
        change: z.int(),
        unchanged: z.int(),
        gone: z.int(),
        problem: z.int(),
        /** Rows that can be stored as they are, with something that is worth a look. */
        marked: z.int(),
      }),
      ...seen,
      ...rowsPage,
    }),
    errors: [
      'ROSTER.NO_BRANCHES',
      'ROSTER.FILE_UNREADABLE',
      'ROSTER.OLD_FORMAT',
      'ROSTER.FILE_TOO_LARGE',
      'ROSTER.TOO_MANY_ROWS',
      'ROSTER.TOO_MANY_COLUMNS',
      'ROSTER.QUOTE_NOT_CLOSED',
      'ROSTER.SHEET_NOT_FOUND',
      'ROSTER.NO_NAME_COLUMN',
      'ROSTER.EMPTY',
    ],
    repeat: 'safe',
    // Its file goes with the first that reads it; any other answers what came of that.
    evenLate: true,
    often: 'once',
  }),
  /**
   * Holds an export of the national member system (全国党员管理信息系统) against the rosters of an organisation: who is only
   * there, only here, or told of otherwise. Worked out in memory; nothing of the file is kept, and nothing changes.
   */
  compare: action({
    access: { allow: 'holders', roles: importers, over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      fileId: uploadedRoster,
      fileName: z.string().max(200).default(''),
    }),
    output: z.object({
      counts: z.object({
        rows: z.int(),
        same: z.int(),
        /** Lines whose name or branch cannot be read, or whose person has left. */
        unsure: z.int(),
        onlyThere: z.int(),
        onlyHere: z.int(),
        otherStatus: z.int(),
        otherBranch: z.int(),
      }),
      /** The first three hundred of each. */
      onlyThere: z.array(z.object({ name: z.string(), branchName: z.string() })),
      /** By branch; by name where the file is for one branch, since those above see figures. */
      onlyHere: z.array(z.object({ branchName: z.string(), people: z.int(), names: z.array(z.string()) })),
      otherStatus: z.array(
        z.object({
          name: z.string(),
          branchName: z.string(),
          there: z.enum(memberStatuses),
          here: z.enum(memberStatuses),
        }),
      ),
      otherBranch: z.array(z.object({ name: z.string(), there: z.string(), here: z.string() })),
    }),
    errors: [
      'ROSTER.NO_BRANCHES',
      'ROSTER.FILE_UNREADABLE',
      'ROSTER.OLD_FORMAT',
      'ROSTER.FILE_TOO_LARGE',
      'ROSTER.TOO_MANY_ROWS',
      'ROSTER.TOO_MANY_COLUMNS',
      'ROSTER.QUOTE_NOT_CLOSED',
      'ROSTER.SHEET_NOT_FOUND',
      'ROSTER.NO_NAME_COLUMN',
      'ROSTER.EMPTY',
    ],
    repeat: 'once',
    often: 'whenWanted',
  }),
  /**
   * A page of a preview, of one kind of rows, of those that are worth a look (`marked`), of those that undoing left, or of all; to the branch's keepers and to whoever previewed it, others get
   * `ACCESS_DENIED`.
   */
  rows: action({
    access: { allow: 'holders', roles: importers, over: importTarget },
    input: z.strictObject({
      importId: id,
      only: z.enum([...rosterRowKinds, 'marked', 'kept']).optional(),
      after: z.int().min(0).max(10_000_000).default(0),
    }),
    output: z.object(rowsPage),
    errors: [],
    repeat: 'safe',
  }),
  /**
   * Brings a previewed roster in: all of it or nothing, once the names that are new to it have been checked. A large one takes several calls; the answer tells how far it
   * has come. What nobody calls for any more, a timer finishes.
   */
  commit: action({
    access: { allow: 'holders', roles: importers, over: importTarget },
    input: z.strictObject({ importId: id }),
    output: progress,
    errors: [
      'ROSTER.HAS_PROBLEMS',
      'ROSTER.PREVIEW_EXPIRED',
      'ROSTER.CHANGED_SINCE',
      'ROSTER.UNDONE',
      ...contentErrors,
    ],
    repeat: 'safe',
  }),
  /**
   * Takes an import back within a day: what it added is gone, what it changed is as before. Who is in use by then, or was
   * changed since, stays; `roster.rows` of `kept` tells who and why. Called like `commit`.
   */
  undo: action({
    access: { allow: 'holders', roles: importers, over: importTarget },
    input: z.strictObject({ importId: id }),
    output: progress,
    errors: ['ROSTER.NOT_BROUGHT_IN', 'ROSTER.UNDO_TOO_LATE'],
    repeat: 'safe',
  }),
  /**
   * The roster as an `.xlsx` in the form that `preview` reads, phones masked, for a stated purpose, marked with it, with
   * who exported it and when; audited. Beyond a town another person must have agreed within a day: the first call asks.
   */
  export: action({
    access: { allow: 'holders', roles: importers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, purpose: asked('leastData', z.enum(exportPurposes)) }),
    output: z.object({ ...download, members: z.int() }),
    errors: ['ROSTER.TOO_MANY_ROWS', 'ROSTER.SECOND_PERSON_NEEDED'],
    repeat: 'once',
    often: 'whenWanted',
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
    input: z.strictObject({ organizationId: id, requestId: recordId }),
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
