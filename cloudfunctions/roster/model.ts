import type * as z from 'zod';
import type { rosterContract, rosterProblem } from '../../types/roster/contract';
import type {
  RosterChoice,
  RosterField,
  RosterImportStatus,
  RosterKeptReason,
  RosterRowKind,
} from '../../types/roster/words';
import type { AuditRecord } from '../kernel/model';
import type { MemberRecord } from '../domain/membership/model';
import { defineCollection, none } from '../kernel/database';

/** What an import writes to a member, beside the name. */
export type RosterValues = Partial<Pick<MemberRecord, RosterField>>;

export interface RosterImportRecord {
  _id: string;
  /** What was imported for: a branch, or what its branches lie below. */
  organizationId: string;
  organizationName: string;
  orgPath: string;
  fileId: string;
  /** When it was previewed; when bringing it in, or taking it back, began; when it was in. */
  at: number;
  startedAt: number;
  doneAt: number | null;
  status: RosterImportStatus;
  counts: Record<RosterRowKind | 'rows' | 'marked', number>;
  /** Questions about the file as a whole that are open. */
  questions: number;
  /** How many rows undoing left as they were. */
  kept?: number;
  /** The last row dealt with in this status, and how many were; another runner waits until the lease is over. */
  cursor: string;
  walked: number;
  leaseUntil: number;
  /** Who looked at the file first. */
  previewedBy: string;
  /** On whose behalf the rows are written, for the audit; the latest commit or undo. */
  actor: AuditRecord['actor'];
  requestId: string;
}

type Previewed = z.infer<typeof rosterContract.actions.preview.output>;

/** What a preview tells of a file beside its rows; `_id` is the import's. It may hold names, so that it is not kept. */
export interface RosterReadingRecord extends Pick<
  Previewed,
  'sheets' | 'columns' | 'unread' | 'forbidden' | 'questions' | 'remembered' | 'passed'
> {
  _id: string;
  at: number;
  /** Answers to keep for the next roster of this organisation, once this one is brought in. */
  toRemember: Record<string, RosterChoice>;
  /** What people are called who are not on the roster yet: checked before they are. */
  newNames: string[];
  /** Numbers that are on rosters which the file is not for: whom the level above both is told of, when it is brought in. */
  clashes: { organizationId: string; people: string[] }[];
}

/** What was answered to the questions of an organisation's rosters; `_id` is the organisation's. */
export interface RosterMappingRecord {
  _id: string;
  answers: Record<string, RosterChoice>;
  at: number;
}

export interface RosterRowRecord {
  _id: string;
  importId: string;
  at: number;
  /** Of the people of the file, from 1. */
  position: number;
  sheet: string;
  row: number;
  kind: RosterRowKind;
  name: string;
  branchName: string;
  /** The member to add, as it stands while staged. */
  member?: MemberRecord;
  /** The member to change, where it belongs, and the fields that change; `null` is a field that was empty. */
  memberId?: string;
  orgPath?: string;
  before?: { [Field in RosterField]?: RosterValues[Field] | null };
  after?: RosterValues;
  /** Members of that name in that branch when this one was planned: more of them later are a change of the roster. */
  namesakes?: number;
  /** What the roster will say, as far as it is shown. */
  result?: Pick<RosterValues, 'status' | 'joinedOn' | 'fullOn'> & { phoneTail?: string };
  problems: z.infer<typeof rosterProblem>[];
  /** It can be stored as it is, and something of it is worth a look. */
  marked?: true;
  /** Why undoing left it. */
  kept?: RosterKeptReason;
}

/** A roster file and how far bringing it in, or taking it back, has come. */
export const RosterImports = defineCollection<RosterImportRecord>()({
  name: 'rosterImports',
  indexes: [
    ['by_file', 'fileId', '-at'],
    ['by_status', 'status', 'startedAt'],
  ],
  organizations: none('an import is over within minutes'),
  retention: { kept: 'says what was brought in, without anybody’s name' },
  about: none('what was brought in is told with what one has done'),
  exit: none('what it brought in leaves as members'),
});

/** What an import does, row by row; `_id` is `importId:position`, so that a plan is kept once. Kept as long as the import can be undone. */
export const RosterRows = defineCollection<RosterRowRecord>()({
  name: 'rosterRows',
  indexes: [
    ['by_import', 'importId', '_id'],
    ['by_import_kind', 'importId', 'kind', '_id'],
    ['by_import_marked', 'importId', 'marked', '_id'],
    ['by_at', 'at'],
  ],
  organizations: none('it belongs to an import'),
  retention: {
    removed: [{ days: 2, since: 'at', because: 'an import can be taken back for a day, and a day more' }],
  },
  about: none('a plan of two days for members, who are told of as such'),
  exit: none('what it brought in leaves as members'),
});

/** What a file is, beside its rows. */
export const RosterReadings = defineCollection<RosterReadingRecord>()({
  name: 'rosterReadings',
  indexes: [['by_at', 'at']],
  organizations: none('it belongs to an import'),
  retention: {
    removed: [{ days: 2, since: 'at', because: 'an import can be taken back for a day, and a day more' }],
  },
  about: none('a plan of two days for members, who are told of as such'),
  exit: none('what it brought in leaves as members'),
});

/** How an organisation's rosters are read, as somebody confirmed it. */
export const RosterMappings = defineCollection<RosterMappingRecord>()({
  name: 'rosterMappings',
  indexes: [],
  organizations: none('it is found by the id of its organisation'),
  retention: { kept: 'headers and words of one organisation’s rosters, without anybody’s name or number' },
  about: none('headers and words of files'),
  exit: none('how a file was read is of no use elsewhere'),
});
