import type { Doubt, DoubtCode, RosterRow } from './reading';
import { statusOfWord, yesNo, type StatusWord } from './words';

/** What a row, its section and its dates together say of full or probationary. */

export type MemberStatus = NonNullable<RosterRow['status']>;

/** A word that tells a status, and where it stands. */
export interface StatusSource {
  word: string;
  cell: string;
  header: string;
}

export interface StatusEvidence {
  /** Of the columns of the row, empty ones left out. */
  cells: StatusSource[];
  /** What the section or the sheet says, and what stands behind the name. */
  around?: { word: string; from: 'section' | 'sheet' };
  behindName?: StatusWord;
  /** A day of becoming full that has come. */
  hasBecomeFull: boolean;
  /** True when the file tells probationary members from others, so that 中共党员 means a full one. */
  tellsApart: boolean;
  /** The choice for a word, if somebody made one; `''` is the word of rows that say nothing. */
  settled: (word: string) => string | undefined;
}

export interface StatusReading {
  status?: MemberStatus;
  from?: RosterRow['statusFrom'];
  /** True when an answer says that such people are no members. */
  isLeftOut?: boolean;
  doubt?: {
    code: Extract<DoubtCode, `STATUS_${string}` | 'NOT_A_MEMBER'>;
    cell?: string;
    word: string;
  } & Pick<Doubt, 'asks'>;
}

export const bothStatuses = ['full', 'probationary'] as const;
export const statusChoices = [...bothStatuses, 'notAMember', 'unread'] as const;

/** What one word says, by an answer first; `undefined` for one that nobody has met. */
function meaningOf(
  { word, header }: StatusSource,
  settled: StatusEvidence['settled'],
): StatusWord | 'leftOut' | undefined {
  const answer = settled(word);
  if (answer === 'full' || answer === 'probationary') return answer;
  if (answer === 'notAMember') return 'leftOut';
  if (answer === 'unread') return 'nothing';
  const answers = yesNo.get(header);
  if (answers && Object.hasOwn(answers, word)) return answers[word];
  return statusOfWord(word);
}

/** Decides a row's status; where the words disagree, or say too little, nothing is decided. */
export function readStatus(evidence: StatusEvidence): StatusReading {
  const { cells, around, settled } = evidence;
  const said = cells.map((source) => ({ ...source, meaning: meaningOf(source, settled) }));
  const outer = around && {
    ...around,
    meaning: meaningOf({ word: around.word, cell: '', header: '' }, settled),
  };
  if (said.some(({ meaning }) => meaning === 'leftOut') || outer?.meaning === 'leftOut')
    return { isLeftOut: true };
  const unknown = said.find(({ meaning }) => meaning === undefined);
  if (unknown)
    return { doubt: { code: 'STATUS_UNKNOWN', cell: unknown.cell, word: unknown.word, asks: true } };
  const nobody = said.find(({ meaning }) => meaning === 'none');
  if (nobody) return { doubt: { code: 'NOT_A_MEMBER', cell: nobody.cell, word: nobody.word, asks: true } };
  if (outer?.meaning === 'none') return { doubt: { code: 'NOT_A_MEMBER', word: outer.word, asks: true } };
  const told = [
    ...said,
    ...(evidence.behindName ? [{ meaning: evidence.behindName, cell: '', word: '' }] : []),
  ];
  const own = new Set(told.flatMap(({ meaning }) => (isStatus(meaning) ? [meaning] : [])));
  const all = new Set([...own, ...(isStatus(outer?.meaning) ? [outer.meaning] : [])]);
  const [status] = all;
  const cell = said.find(({ meaning }) => isStatus(meaning))?.cell;
  if (all.size > 1) return disputed([...all].join('/'), cell, settled);
  if (status === 'probationary' && evidence.hasBecomeFull)
    return disputed('probationary/fullOn', cell, settled);
  if (status) return { status, ...(own.size === 0 && outer && { from: outer.from }) };
  return fromLittle(
    evidence,
    said.find(({ meaning }) => meaning === 'weak'),
  );
}

/** Two that cannot both be so, such as a section for full members and 预备党员 in the cell. */
function disputed(word: string, cell: string | undefined, settled: StatusEvidence['settled']): StatusReading {
  const answer = settled(word);
  if (answer === 'full' || answer === 'probationary') return { status: answer, from: 'answer' };
  return { doubt: { code: 'STATUS_CONFLICT', ...(cell && { cell }), word, asks: true } };
}

/** Of a row that says 党员 at the most. */
function fromLittle(
  { hasBecomeFull, tellsApart, settled }: StatusEvidence,
  weak: StatusSource | undefined,
): StatusReading {
  if (hasBecomeFull) {
    if (weak) return { status: 'full', from: 'fullOn' };
    return { status: 'full', from: 'fullOn', doubt: { code: 'STATUS_FROM_DATE', word: '', asks: false } };
  }
  if (weak) {
    if (tellsApart) return { status: 'full' };
    return { doubt: { code: 'STATUS_WEAK', cell: weak.cell, word: weak.word, asks: true } };
  }
  const answer = settled('');
  if (answer === 'full' || answer === 'probationary') return { status: answer, from: 'answer' };
  if (answer === 'notAMember') return { isLeftOut: true };
  return answer === 'unread' ? {} : { doubt: { code: 'STATUS_MISSING', word: '', asks: true } };
}

const isStatus = (meaning: string | undefined): meaning is MemberStatus =>
  meaning === 'full' || meaning === 'probationary';
