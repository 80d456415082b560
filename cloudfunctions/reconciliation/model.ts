import type {
  ComparedField,
  ListMeaning,
  ReconciliationStatus,
  RowKind,
  RowState,
} from '../../types/shared/reconciliations';
import type { Subject } from '../../types/shared/subjects';
import { defineCollection, none } from '../kernel/database';
import type { Candidate } from '../domain/subject/matching';
import type { SubjectChanges } from '../domain/subject/model';
import type { ListField } from './reading/words';

export type Counts = Record<RowKind | 'lines' | 'same' | 'repeated', number>;

/** A list and how far comparing it has come; `_id` is worked out from the office and the act. */
export interface ReconciliationRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  fileId: string;
  fileName: string;
  means: ListMeaning;
  listing?: string;
  kind: Subject;
  said: { header: string; field: ListField | 'unread' }[];
  status: ReconciliationStatus;
  /** Lines looked at, and then subjects that no line names, of how many. */
  place: number;
  missingPlace: number;
  counts: Counts;
  at: number;
  by: string;
  /** When a row was taken over last. */
  takenAt?: number;
}

/** A value of a list or of the register; what the list says of a town is its id. */
export interface RowDifference {
  field: ComparedField;
  there: string | number;
  here?: string | number;
}

/** One row to be decided; `_id` is `reconciliationId:position`, so that a line is kept once. */
export interface ReconciliationRowRecord {
  _id: string;
  reconciliationId: string;
  kind: RowKind;
  state: RowState;
  at: number;
  sheet: string;
  row: number;
  name: string;
  code: string;
  townId?: string;
  facts: { employees?: number; status?: string; carrier?: string };
  addable: boolean;
  /** It is taken by writing a new subject down. */
  adds?: true;
  subjectId?: string;
  differences: RowDifference[];
  candidates: Candidate[];
  /** While it is taken, and after: which version of the subject it met, and what stood there. */
  met?: number;
  before?: SubjectChanges;
}

export const Reconciliations = defineCollection<ReconciliationRecord>()({
  name: 'reconciliations',
  indexes: [
    ['by_office', 'organizationId', '-at', '-_id'],
    ['by_at', 'at'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath' }],
  retention: {
    removed: [{ days: 366, since: 'at', because: 'what it changed stands in the register and in the audit' }],
  },
  about: none('a list of enterprises'),
  exit: none('what was taken over leaves as the register'),
});

export const ReconciliationRows = defineCollection<ReconciliationRowRecord>()({
  name: 'reconciliationRows',
  indexes: [
    ['by_kind', 'reconciliationId', 'kind', '_id'],
    ['by_kind_state', 'reconciliationId', 'kind', 'state', '_id'],
    ['by_state', 'reconciliationId', 'state', '_id'],
    ['by_at', 'at'],
  ],
  organizations: none('it belongs to a reconciliation'),
  retention: {
    removed: [{ days: 30, since: 'at', because: 'a list that nobody decided within a month comes anew' }],
  },
  about: none('a line of a list of enterprises'),
  exit: none('what was taken over leaves as the register'),
});
