import type { Answers } from './answers';
import type { DayDoubt } from './days';
import type { Field } from './words';

/** What `readRoster` answers: what will be stored, what is in doubt, and what was passed over. No forbidden content. */
export interface Reading {
  /** Every sheet of the file and what became of it. */
  sheets: SheetSeen[];
  /** The columns that are read, in the order of the file. */
  columns: ColumnRead[];
  /** Columns that are not read, each with an example, if it may be shown. */
  unread: { header: string; cell: string; why: UnreadWhy; example?: string }[];
  /** Columns that must never be stored: known by their header, or by what stands in them. Never with an example. */
  forbidden: { header: string; cell: string; by: 'header' | 'content' }[];
  rows: RosterRow[];
  /** Lines that are no rows; every line of a sheet that is read is here or in `rows`. */
  passed: PassedLines[];
  /** What one answer settles for all alike; `options.answers[key]` is one of the choices. */
  questions: Question[];
}

/** How a reading is steered. */
export interface ReadOptions {
  /** A day in Beijing, `YYYY-MM-DD`. */
  today: string;
  /** Names of the sheets to read, hidden ones too; by default every visible one with a column of names. */
  sheets?: readonly string[];
  /** What a person settled, now or when they last brought in such a file: choices by the key of the question. */
  answers?: Answers;
}

export type SheetState =
  | 'read'
  | 'hidden'
  /** By its name it explains, or lists words to choose from. */
  | 'instructions'
  | 'noNames'
  | 'empty'
  | 'tooLarge'
  /** Others were asked for. */
  | 'notChosen';

export interface SheetSeen {
  name: string;
  state: SheetState;
  isHidden: boolean;
  /** People read from it. */
  rows: number;
}

export type Certainty = 'sure' | 'likely' | 'confirmed';

export interface ColumnRead {
  sheet: string;
  /** The cell of its header, e.g. `C3`. */
  cell: string;
  /** The header as it stands there, its group before it where it needs one: `入党·时间`. */
  header: string;
  meaning: Field;
  certainty: Certainty;
}

export type UnreadWhy =
  | 'unknown'
  /** Another column of the same meaning is read, by a surer name. */
  | 'sameMeaning'
  /** Its words are none that tell a status. */
  | 'noStatusWords'
  /** About people beside the member. */
  | 'otherPeople'
  /** Somebody said so. */
  | 'confirmed';

export type DoubtCode =
  | 'NAME_MISSING'
  | 'NAME_INVALID'
  | 'NAME_SEVERAL'
  | 'NAME_LONG'
  | 'NAME_NOTE'
  | 'PERSON_UNSURE'
  | 'STATUS_MISSING'
  | 'STATUS_UNKNOWN'
  | 'STATUS_WEAK'
  | 'STATUS_CONFLICT'
  | 'STATUS_FROM_DATE'
  | 'STATUS_TOO_EARLY'
  | 'NOT_A_MEMBER'
  | DayDoubt
  | 'DATE_FROM_NUMBER'
  | 'DATES_REVERSED'
  | 'DATES_TOO_CLOSE'
  | 'PHONE_INVALID'
  | 'PHONE_SCIENTIFIC'
  | 'PHONE_SEVERAL'
  | 'FORMULA'
  | 'CELL_ERROR'
  | 'CELL_SWALLOWED_LINES'
  | 'FORBIDDEN_CONTENT';

/** What the person does about a doubt; `CHOOSE` where the question of the doubt settles it. */
export type Todo =
  | 'WRITE_NAME'
  | 'WRITE_FULL_DATE'
  | 'WRITE_MOBILE'
  | 'CHECK_DATE'
  | 'CHECK_LINE'
  | 'PASTE_VALUES'
  | 'REMOVE_CONTENT'
  | 'CHOOSE'
  | 'LOOK';

export interface Doubt {
  /** As the spreadsheet shows it, e.g. `B7`. */
  cell: string;
  field: Field;
  code: DoubtCode;
  todo: Todo;
  /** What stands there, long numbers struck out; absent where it must not be shown. */
  raw?: string;
  /** False when it is only shown: the row can be stored as it is. */
  asks: boolean;
  /** The key of the question that settles it. */
  question?: string;
  /** Days or the like that it could be, the likeliest first. */
  proposals?: string[];
}

/** One person as the file tells them; what it does not tell is absent. */
export interface RosterRow {
  sheet: string;
  /** As the spreadsheet numbers it; two people may stand side by side in one row. */
  row: number;
  panel: number;
  /** In one way of writing, `''` while the name is in doubt. */
  name: string;
  /** As it was typed, without what cannot be seen; `''` where it must not be shown. */
  typedName: string;
  status?: 'full' | 'probationary';
  /** What told the status, if not a cell of the row. */
  statusFrom?: 'section' | 'sheet' | 'fullOn' | 'answer';
  joinedOn?: string;
  fullOn?: string;
  /** Eleven digits; only in memory. */
  phone?: string;
  /** Of a number masked by our own export, the last four digits. */
  phoneTail?: string;
  /** The branch as written, or as the section or the sheet is called; `''` when nothing is said. */
  branch: string;
  branchFrom?: 'section' | 'sheet';
  /** The group, by its column or by the section above. */
  group?: string;
  doubts: Doubt[];
  /** The column of each field that has one, e.g. `B`: with `row` they name a cell. Rows of a table share the object. */
  columns: Readonly<Partial<Record<Field, string>>>;
}

export type PassedWhy =
  | 'title'
  | 'header'
  | 'section'
  | 'footer'
  | 'blank'
  /** A prepared line: a running number and nothing else. */
  | 'numberOnly'
  /** Nothing in the column of names nor in any other that is read. */
  | 'noName'
  /** The cell of the name is merged with the one above: more about the same person. */
  | 'continued'
  /** By an answer: applicants and others who are no members, lines that name nobody, rows left out. */
  | 'notAMember'
  | 'notAPerson'
  | 'leftOut';

export interface PassedLines {
  sheet: string;
  from: number;
  to: number;
  why: PassedWhy;
  /** What stands there, short, long numbers struck out. */
  text: string;
}

export interface Question {
  key: string;
  about: DoubtCode | 'COLUMN_LIKELY' | 'SHEETS_OVERLAP';
  /** The word, the header or the sheet that it is about. */
  subject: string;
  choices: readonly string[];
  /** How many rows it settles, and the first cell of them. */
  rows: number;
  cell: string;
  sheet: string;
}
