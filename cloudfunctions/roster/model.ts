import type {
  RosterField,
  RosterImportStatus,
  RosterNote,
  RosterProblemCode,
  RosterRowKind,
  RosterTodo,
} from '../../types/roster/words';
import type { ExportPurpose } from '../../types/roster/words';
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
  counts: Record<RosterRowKind | 'rows', number>;
  dropped: string[];
  ignored: string[];
  notes: RosterNote[];
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

export interface RosterRowRecord {
  _id: string;
  importId: string;
  at: number;
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
  problems: { cell: string; code: RosterProblemCode; value: string; todo: RosterTodo }[];
}

/** Somebody asks to export beyond a town, which another person must agree to; `_id` is `organizationId:personId`. */
export interface ExportRequestRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  personId: string;
  name: string;
  purpose: ExportPurpose;
  askedAt: number;
  agreedBy?: { personId: string; name: string };
  agreedAt: number | null;
}

/** Requests to export beyond a town; gone once the export is made. */
export const ExportRequests = defineCollection<ExportRequestRecord>()({
  name: 'exportRequests',
  indexes: [
    ['by_organization', 'organizationId', '-askedAt', '-_id'],
    ['by_asked', 'askedAt'],
    ['by_person', 'personId'],
  ],
  organizations: none('the district does not move'),
  retention: { removed: [{ days: 7, since: 'askedAt', because: 'who still wants it asks anew' }] },
  about: {
    person: 'personId',
    what: '申请过的导出',
    tell: ({ askedAt, purpose }) => ({ at: askedAt, text: '', word: purpose }),
  },
  exit: none('a question of a day'),
});

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

/** What an import does, row by row; `_id` is `importId:row`. Kept as long as the import can be undone. */
export const RosterRows = defineCollection<RosterRowRecord>()({
  name: 'rosterRows',
  indexes: [
    ['by_import', 'importId', '_id'],
    ['by_import_kind', 'importId', 'kind', '_id'],
    ['by_at', 'at'],
  ],
  organizations: none('it belongs to an import'),
  retention: {
    removed: [{ days: 2, since: 'at', because: 'an import can be taken back for a day, and a day more' }],
  },
  about: none('a plan of two days for members, who are told of as such'),
  exit: none('what it brought in leaves as members'),
});
