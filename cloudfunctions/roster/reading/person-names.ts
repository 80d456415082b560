import { textOf, type Cell } from '../../domain/sheets/book';
import { compact, plain, tidyName, visible } from '../../kernel/names';
import { compoundSurnames } from '../../kernel/surnames';
import type { DoubtCode } from './reading';
import { isNothing, nameMarks, statusOfWord, type StatusWord } from './words';

/** What the cell of a name says. */
export interface NameReading {
  /** In one way of writing; `''` when there is none, or none for certain. */
  name: string;
  typed: string;
  doubt?: Extract<DoubtCode, `NAME_${string}`>;
  /** A status written behind the name: 王芳（预备）. */
  status?: StatusWord;
}

/** The product keeps names of so many characters. */
const longest = 20;

/** A Chinese name without a dot between its parts is shorter, as a rule: longer ones are asked about. */
const usual = 6;

/** Letters of the scripts that names here are written in, with what stands between the parts. */
const pattern =
  /^\p{Script=Han}[\p{Script=Han}·]*\p{Script=Han}$|^[\p{Script=Han}A-Za-zÀ-ɏ][\p{Script=Han}A-Za-zÀ-ɏ·.'’ -]*[\p{Script=Han}A-Za-zÀ-ɏ.]$/u;

/** Reads the cell of a name. `isOne` when a person said that what looks like several is one. */
export function readName(cell: Cell, isOne: (text: string) => boolean): NameReading {
  if (cell === null) return { name: '', typed: '', doubt: 'NAME_MISSING' };
  // As most are.
  if (typeof cell === 'string' && !isNothing(cell) && /^[\u4e00-\u9fff]{2,4}$/.test(cell))
    return { name: cell, typed: cell };
  const raw = textOf(cell);
  const typed = visible(raw);
  const written = plain(raw);
  if (isNothing(written)) return { name: '', typed: '', doubt: 'NAME_MISSING' };
  if (typeof cell !== 'string') return { name: '', typed, doubt: 'NAME_INVALID' };
  const unmarked = written.replace(nameMarks, '').trim();
  const [, base = unmarked, note] = /^([^()]+)\(([^()]{1,12})\)$/.exec(unmarked) ?? [];
  const name = tidyName(base);
  const status = note === undefined ? undefined : statusOfWord(compact(note));
  const about = { typed, ...(status && { status }) };
  const isChanged = unmarked !== written || note !== undefined;
  if (!isOne(compact(raw)) && isSeveral(raw, base)) return { ...about, name: '', doubt: 'NAME_SEVERAL' };
  if (!pattern.test(name) || Array.from(name).length > longest)
    return { ...about, name: '', doubt: 'NAME_INVALID' };
  const isLong = /^\p{Script=Han}+$/u.test(name) && Array.from(name).length > usual && !isOne(compact(raw));
  if (isLong) return { ...about, name, doubt: 'NAME_LONG' };
  return { ...about, name, ...(isChanged && { doubt: 'NAME_NOTE' as const }) };
}

/** 张三、李四; 张三 李四; 张三 over 李四 in one cell. 欧阳 修远, and one sign a line, is one person. */
function isSeveral(raw: string, base: string): boolean {
  const isWhole = (part: string) => /^\p{Script=Han}{2,}$/u.test(compact(part));
  if (base.split(/[、,，;；/&＆]/).filter(isWhole).length > 1) return true;
  if (tidyName(base).includes('·')) return false;
  const parts = (raw.includes('\n') ? raw.split(/[\r\n]+/) : base.split(' ')).filter(isWhole);
  return parts.length > 1 && !(parts.length === 2 && compoundSurnames.has(compact(parts[0] ?? '')));
}
