import type { DoubtCode, RosterRow } from './reading';
import { statusOfWord, yesNo, type StatusWord } from './words';

/** What a row, its section and its dates together say of full or probationary. */

export type MemberStatus = NonNullable<RosterRow['status']>;

/** A word that tells a status, and the header that it stands under. */
export interface StatusSource {
  word: string;
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
    /** Which of the cells it is about, from 0. */
    source?: number;
    word: string;
  };
}

export const bothStatuses = ['full', 'probationary'] as const;
export const statusChoices = [...bothStatuses, 'notAMember', 'unread'] as const;

type Meaning = StatusWord | 'leftOut' | undefined;

/** What one word says, by an answer first; `undefined` for one that nobody has met. */
function meaningOf({ word, header }: StatusSource, settled: StatusEvidence['settled']): Meaning {
  const known = yesNo.get(header)?.[word] ?? statusOfWord(word);
  const answer = settled(word);
  if (answer === 'notAMember') return 'leftOut';
  if (answer === 'unread') return 'nothing';
  // What 中共党员 was said to mean still yields to a word that says more.
  return isStatus(answer) && known !== 'weak' ? answer : known;
}

/** Decides a row's status; where the words disagree, or say too little, nothing is decided. */
export function readStatus(evidence: StatusEvidence): StatusReading {
  const { cells, around, settled } = evidence;
  const said = cells.map((source) => meaningOf(source, settled));
  const outer = around && meaningOf({ word: around.word, header: '' }, settled);
  if (said.includes('leftOut') || outer === 'leftOut') return { isLeftOut: true };
  if (said.includes(undefined)) return about('STATUS_UNKNOWN', evidence, said.indexOf(undefined));
  if (said.includes('none')) return about('NOT_A_MEMBER', evidence, said.indexOf('none'));
  if (around && outer === 'none') return { doubt: { code: 'NOT_A_MEMBER', word: around.word } };
  const own = new Set([...said, evidence.behindName].filter(isStatus));
  const all = new Set([...own, outer].filter(isStatus));
  const [status] = all;
  const source = said.findIndex(isStatus);
  if (all.size > 1) return disputed([...all].join('/'), source, settled);
  if (status === 'probationary' && evidence.hasBecomeFull)
    return disputed('probationary/fullOn', source, settled);
  if (status) return { status, ...(own.size === 0 && around && { from: around.from }) };
  return fromLittle(evidence, said.indexOf('weak'));
}

const about = (
  code: Extract<DoubtCode, `STATUS_${string}` | 'NOT_A_MEMBER'>,
  { cells }: StatusEvidence,
  source: number,
): StatusReading => ({ doubt: { code, source, word: cells[source]?.word ?? '' } });

/** Two that cannot both be so, such as a section for full members and 预备党员 in the cell. */
function disputed(word: string, source: number, settled: StatusEvidence['settled']): StatusReading {
  const answer = settled(word);
  if (isStatus(answer)) return { status: answer, from: 'answer' };
  return { doubt: { code: 'STATUS_CONFLICT', ...(source >= 0 && { source }), word } };
}

/** Of a row that says 党员 at the most; `weak` is where it does, or -1. */
function fromLittle(evidence: StatusEvidence, weak: number): StatusReading {
  const { cells, hasBecomeFull, tellsApart, settled } = evidence;
  const word = cells[weak]?.word;
  const answer = settled(word ?? '');
  if (isStatus(answer)) return { status: answer, from: 'answer' };
  if (hasBecomeFull && word) return { status: 'full', from: 'fullOn' };
  if (hasBecomeFull) return { status: 'full', from: 'fullOn', doubt: { code: 'STATUS_FROM_DATE', word: '' } };
  if (word) return tellsApart ? { status: 'full' } : about('STATUS_WEAK', evidence, weak);
  if (answer === 'notAMember') return { isLeftOut: true };
  return answer === 'unread' ? {} : { doubt: { code: 'STATUS_MISSING', word: '' } };
}

const isStatus = (meaning: string | undefined): meaning is MemberStatus =>
  meaning === 'full' || meaning === 'probationary';
