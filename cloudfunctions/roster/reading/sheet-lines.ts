import { answerOf, keyOf } from './answers';
import type { Filled, Grid } from '../../domain/sheets/grid';
import { isKnownTitle } from './headers';
import { limits } from '../../domain/sheets/limits';
import { isFooter, sectionOf, sectionOfLine, Sections, type Section } from './lines';
import { doubt } from './doubts';
import { fail } from '../../domain/sheets/fault';
import { readPerson, type FileContext } from './person-row';
import type { PassedLines, PassedWhy, RosterRow } from './reading';
import { shown } from '../../domain/sheets/secrets';
import type { Table, TablePanel } from './tables';
import { exampleWord, isNothing, statusOfWord } from './words';

/** Walks the lines of a sheet from top to bottom; each becomes people, or is passed over with a reason. */
export function readLines(
  grid: Grid,
  tables: Table[],
  context: FileContext,
): { rows: RosterRow[]; passed: PassedLines[] } {
  return new SheetWalk(grid, context).walk(tables);
}

/** A title over the columns of the table, or a lone text, whatever it says. */
const acrossAtLeast = 3;

const listTitle = /(?:名册|名单|花名册|一览表|统计表|登记表|情况表|信息表|汇总表)(?:[(（].{0,20}[)）])?$/;

interface PanelPlace {
  row: number;
  /** What stands in the panel. */
  filled: readonly Filled[];
  panel: TablePanel;
  index: number;
  isOneOfSeveral: boolean;
}

class SheetWalk {
  private readonly rows: RosterRow[] = [];
  private readonly passed: PassedLines[] = [];
  private readonly outer: Section | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly context: FileContext,
  ) {
    const section = sectionOf(grid.compact(grid.sheet.name));
    this.outer = section?.kind === 'other' ? undefined : section;
  }

  walk(tables: Table[]): { rows: RosterRow[]; passed: PassedLines[] } {
    let sections: Sections[] = [];
    let done = 0;
    for (const table of tables) {
      for (; done < table.header.top; done += 1) this.passOver(done, 'title');
      for (; done <= table.header.bottom; done += 1) this.passOver(done, 'header');
      // A header that is repeated on a later page does not end a section.
      sections = table.panels.map((_, index) => sections[index] ?? new Sections(this.outer));
      for (; done < table.to; done += 1) this.line(done, table, sections);
    }
    for (; done < this.grid.height; done += 1) this.passOver(done, 'title');
    return { rows: this.rows, passed: this.passed };
  }

  private passOver(row: number, why: PassedWhy): void {
    const texts = this.grid.filledTexts(row).map(({ text }) => text);
    const isBlank = texts.length === 0;
    const last = this.passed.at(-1);
    if (isBlank && last?.why === 'blank' && last.to === row) last.to = row + 1;
    else {
      this.passed.push({
        sheet: this.grid.name,
        from: row + 1,
        to: row + 1,
        why: isBlank ? 'blank' : why,
        text: shown(texts.slice(0, 6).join(' '), true),
      });
    }
  }

  private line(row: number, table: Table, sections: Sections[]): void {
    const filled = this.grid.filledTexts(row);
    const why = this.whyWhole(row, filled, table, sections);
    if (why) {
      this.passOver(row, why);
      return;
    }
    const isOneOfSeveral = table.panels.length > 1;
    const parts = byPanel(filled, table.panels);
    const outcomes = table.panels.map((panel, index) =>
      this.panelLine({ row, filled: parts[index] ?? [], panel, index, isOneOfSeveral }, sections[index]),
    );
    if (outcomes.includes('person')) return;
    const [reason = 'noName'] = outcomes.flatMap((outcome) =>
      outcome === 'nothing' || outcome === 'person' ? [] : [outcome],
    );
    this.passOver(row, reason);
  }

  /** Why a line as a whole is none of people, if it is none; starts the section that it may be the head of. */
  private whyWhole(
    row: number,
    filled: readonly Filled[],
    table: Table,
    sections: Sections[],
  ): PassedWhy | undefined {
    const [first] = filled;
    if (!first) return 'blank';
    const started = sectionOfLine(filled);
    const isTitle = started?.kind === 'other' && listTitle.test(first.text);
    if (started && !isTitle && !this.isStatusOfNobody(row, first.column, started, table)) {
      for (const one of sections) one.start(started);
      return 'section';
    }
    if (isFooter(filled, table.nameAt) && !this.hasStatus(row, table)) return 'footer';
    return this.isAcross(row, filled) ? 'title' : undefined;
  }

  /** A total or a signature has no status; 备注 before the name may say anything of a person. */
  private hasStatus(row: number, { panels }: Table): boolean {
    return panels.some(({ read }) =>
      read.get('status')?.some(({ index }) => {
        const meaning = statusOfWord(this.grid.compact(this.grid.cell(row, index)));
        return meaning !== undefined && meaning !== 'nothing';
      }),
    );
  }

  /** 预备党员 alone in the column of statuses: somebody's, whose name is missing. */
  private isStatusOfNobody(row: number, column: number, { kind }: Section, { panels }: Table): boolean {
    const isStatus = panels.some(({ columns }) =>
      columns.some((one) => one.kind === 'read' && one.meaning === 'status' && one.index === column),
    );
    return kind === 'status' && isStatus && this.grid.mergeAt(row, column) === undefined;
  }

  /** One text merged over several columns, or a list's title anywhere. */
  private isAcross(row: number, filled: readonly Filled[]): boolean {
    const [only, another] = filled;
    if (!only || another) return false;
    const merge = this.grid.mergeAt(row, only.column);
    return (
      (merge !== undefined && merge.right - merge.left + 1 >= acrossAtLeast) || listTitle.test(only.text)
    );
  }

  private panelLine(
    { row, filled, panel, index: panelNumber, isOneOfSeveral }: PanelPlace,
    sections = new Sections(this.outer),
  ): PassedWhy | 'person' | 'nothing' {
    const { grid, context } = this;
    const nameAt = panel.read.get('name')?.[0]?.index;
    if (filled.length === 0 || nameAt === undefined) return 'nothing';
    const started = isOneOfSeveral ? sectionOfLine(filled) : undefined;
    if (started) {
      sections.start(started);
      return 'section';
    }
    if (grid.filled(row, nameAt).isFilled) return 'continued';
    const written = grid.compact(grid.cell(row, nameAt));
    const name = isNothing(written) ? '' : written;
    const isTyped = name !== '' || isObject(grid.cell(row, nameAt)) || grid.cell(row, nameAt) === true;
    const hasMore = panel.columns.some(
      ({ kind, meaning, index }) =>
        kind === 'read' &&
        meaning !== 'name' &&
        (grid.compact(grid.cell(row, index)) !== '' || isObject(grid.cell(row, index))),
    );
    if (!isTyped && !hasMore) {
      const numbers = new Set(
        panel.columns.flatMap(({ kind, index }) => (kind === 'numbering' ? [index] : [])),
      );
      return filled.every(({ column, text }) => numbers.has(column) || /^\d{1,5}$/.test(text))
        ? 'numberOnly'
        : 'noName';
    }
    if (answerOf(context.answers, `row:${grid.name}!${row + 1}`) === 'leaveOut') return 'leftOut';
    const isUnsure = isTyped && this.isUnsure(row, panel, name, hasMore);
    const answer = isUnsure ? answerOf(context.answers, keyOf('line', name)) : undefined;
    if (answer === 'notAPerson') return 'notAPerson';
    const person = readPerson({ grid, panel, panelNumber, row, sections }, context);
    if (!person) return 'notAMember';
    this.rows.push(isUnsure && answer !== 'person' ? this.inDoubt(person, name) : person);
    if (this.rows.length > limits.rows) fail('TOO_MANY_ROWS', { rowsAtMost: limits.rows });
    return 'person';
  }

  /** A name and nothing else where everybody else has more; a word that is no name where names stand. */
  private isUnsure(row: number, panel: TablePanel, name: string, hasMore: boolean): boolean {
    if (sectionOf(name) !== undefined || isKnownTitle(name) || listTitle.test(name)) return true;
    if (isFooter([{ column: 0, text: name }], 0)) return true;
    if (this.grid.filledTexts(row).some(({ text }) => text.length <= 20 && exampleWord.test(text)))
      return true;
    const isNumbered = panel.columns.some(
      ({ kind, index }) =>
        kind === 'numbering' && /^\d{1,5}$/.test(this.grid.compact(this.grid.cell(row, index))),
    );
    return panel.hasData && !hasMore && !isNumbered;
  }

  private inDoubt(person: RosterRow, name: string): RosterRow {
    const cell = `${person.columns.name ?? ''}${person.row}`;
    const key = keyOf('line', name);
    this.context.questions.ask({
      key,
      about: 'PERSON_UNSURE',
      subject: shown(name),
      choices: ['person', 'notAPerson'],
      cell,
      sheet: this.grid.name,
    });
    const unsure = doubt({ cell, field: 'name', code: 'PERSON_UNSURE', raw: shown(name), question: key });
    return { ...person, doubts: [unsure, ...person.doubts] };
  }
}

/** What stands in each panel, in one pass; panels lie from left to right. */
function byPanel(filled: readonly Filled[], panels: readonly TablePanel[]): (readonly Filled[])[] {
  if (panels.length === 1) return [filled];
  let at = 0;
  return panels.map(({ to }) => {
    const from = at;
    while (at < filled.length && (filled[at]?.column ?? 0) < to) at += 1;
    return filled.slice(from, at);
  });
}

const isObject = (cell: unknown): boolean => typeof cell === 'object' && cell !== null;
