import { footerLabel, loneDay, signatureLabel, statusOfWord } from './words';

/** Lines of a roster that are no people: sections, totals, signatures, notes. Texts are compact. */

export type SectionKind = 'branch' | 'group' | 'status' | 'other';

/** What a line between the people says of those below it. */
export interface Section {
  kind: SectionKind;
  /** The name of the branch or group, the word for the status. */
  name: string;
}

const lineNumber = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}[)）、.．])(?=\D)/;
const headCount =
  /[(（]?(?:共|合计|计)?\d{1,5}(?:名|人|位|个)?(?:党员)?[)）]?$|[(（]共?[一二三四五六七八九十]{1,3}[名人位][)）]$/;
const ofList = /(?:名单|名册|花名册|一览表|情况表|统计表|情况|部分)$/;
const group = /^(?:第?[一二三四五六七八九十\d]{1,3}|[\p{Script=Han}A-Za-z\d]{1,12}?)(?:党小组|小组)$/u;
const branch =
  /^(?:中共|中国共产党)?[\p{Script=Han}A-Za-z\d()·、\-—""]{1,60}(?:党支部(?:委员会)?|支部委员会|支部|党总支|总支部|党委|委员会)$/u;
const category =
  /^(?:中共)?[\p{Script=Han}、和及/]{0,16}(?:党员|人员|群众|干部|职工|积极分子|发展对象|申请人|同志)$/u;

/** Understands a line of one text as the start of a section; `undefined` when it is none. */
export function sectionOf(text: string): Section | undefined {
  const name = bareSection(text);
  if (name.length < 2) return undefined;
  const status = statusOfWord(name);
  if (status !== undefined && status !== 'nothing') return { kind: 'status', name };
  if (group.test(name)) return { kind: 'group', name };
  if (branch.test(name)) return { kind: 'branch', name };
  return category.test(name) ? { kind: 'other', name } : undefined;
}

/** Without its number, its count and its colon: 二、预备党员（3名）：. */
const bareSection = (text: string): string =>
  text
    .replace(lineNumber, '')
    .replace(/[:：]$/, '')
    .replace(headCount, '')
    .replace(/[:：]$/, '')
    .replace(ofList, '');

/** True for a line of one text, or of one and a count, that starts a section. */
export function sectionOfLine(filled: readonly { text: string }[]): Section | undefined {
  const [first, second, third] = filled;
  if (!first || third) return undefined;
  if (second && !/^(?:共|合计|计)?\d{1,5}(?:名|人|位)?$/.test(second.text)) return undefined;
  return sectionOf(first.text);
}

/** True for a line that ends a list or stands below it: its first text, or one up to the column of the name, says so. */
export const isFooter = (filled: readonly { column: number; text: string }[], nameAt: number): boolean =>
  (filled.length === 1 && loneDay.test(filled[0]?.text ?? '')) ||
  filled.some(
    ({ column, text }, index) =>
      (column <= nameAt && isLabel(text)) ||
      (index === 0 && footerLabel.test(text)) ||
      text.startsWith('以下空白') ||
      text.endsWith('无正文'),
  );

/** A label of a signature has a colon, or is the whole text; 填表人：李四 in one cell is one, too. */
const isLabel = (text: string): boolean =>
  footerLabel.test(text) || ((text.endsWith(':') || text.length <= 4) && signatureLabel.test(text));

/** Sections within sections: a new one ends those of its kind and all that began within them. */
export class Sections {
  private open: Section[] = [];

  /** `outer` is what the sheet's name says. */
  constructor(private readonly outer?: Section) {}

  start(section: Section): void {
    // 流动党员 after 预备党员: what is unknown ends what was known.
    const kind = section.kind === 'other' ? 'status' : section.kind;
    const same = this.open.findIndex(
      (one) => one.kind === kind || (one.kind === 'other' && kind === 'status'),
    );
    if (same >= 0) this.open = this.open.slice(0, same);
    if (section.kind === 'branch') this.open = [];
    this.open.push(section);
  }

  /** What holds now. */
  of(kind: SectionKind): { name: string; from: 'section' | 'sheet' } | undefined {
    const found = this.open.find((section) => section.kind === kind);
    if (found) return { name: found.name, from: 'section' };
    const isEnded = kind === 'status' && this.open.some((section) => section.kind === 'other');
    return this.outer?.kind === kind && !isEnded ? { name: this.outer.name, from: 'sheet' } : undefined;
  }
}
