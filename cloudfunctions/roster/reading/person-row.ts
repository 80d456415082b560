import { addMonths } from '../../../types/shared/calendar';
import { answerOf, keyOf, type Answers } from './answers';
import { cellName, isBroken, textOf, type Cell } from '../../domain/sheets/book';
import type { Column } from './columns';
import { dayChoices, readDay, type DayReading } from './days';
import { doubt, type Questions } from './doubts';
import type { Grid } from '../../domain/sheets/grid';
import { readName, type NameReading } from './person-names';
import { remembered } from '../../domain/sheets/memory';
import { readPhone } from './phones';
import type { Doubt, DoubtCode, RosterRow } from './reading';
import { limits } from '../../domain/sheets/limits';
import { shown, shownAsTyped } from '../../domain/sheets/secrets';
import type { Sections } from './lines';
import { bothStatuses, readStatus, statusChoices, type StatusReading, type StatusSource } from './statuses';
import type { TablePanel } from './tables';
import { isNothing, type Field, type StatusWord } from './words';

/** What the whole file tells about every row. */
export interface FileContext {
  today: string;
  /** Whoever joined after this day cannot have become a full member yet. */
  recent: string;
  countsFrom1904: boolean;
  delimiter?: string;
  answers: Answers;
  questions: Questions;
  /** True when some word of the file means probationary, so that 中共党员 means a full member. */
  tellsApart: boolean;
  memory: Memory;
}

/** What was read already: the same words and days come again and again. */
interface Memory {
  statuses: Map<string, StatusReading>;
  days: Map<string, DayReading>;
  places: Map<string, string>;
}

export const emptyMemory = (): Memory => ({ statuses: new Map(), days: new Map(), places: new Map() });

/** Where a row is. */
export interface RowPlace {
  grid: Grid;
  panel: TablePanel;
  panelNumber: number;
  /** From 0. */
  row: number;
  sections: Sections;
}

/** Reads one person; `undefined` when an answer says that such people are no members. */
export function readPerson(place: RowPlace, context: FileContext): RosterRow | undefined {
  return new PersonReader(place, context).read();
}

/** A day short of a year: 预备期一年, rule `probation`. Anniversaries and their eves are told by the day. */
const probationMonths = 11;

/** For `FileContext.recent`. */
export const recentOf = (today: string): string => addMonths(today, -probationMonths);

const noColumns: readonly Column[] = [];

class PersonReader {
  private readonly doubts: Doubt[] = [];

  constructor(
    private readonly place: RowPlace,
    private readonly context: FileContext,
  ) {}

  read(): RosterRow | undefined {
    const { grid, panelNumber, row, sections } = this.place;
    this.lookForLines();
    const name = this.name();
    const [joinedOn, fullOn] = [this.day('joinedOn'), this.day('fullOn')];
    const status = this.status(name, fullOn !== undefined);
    if (status === 'leftOut') return undefined;
    this.compareDates(status.status, joinedOn, fullOn);
    const phone = this.phone();
    const branch = this.placeName('branch');
    const group = this.placeName('group');
    const outer = { branch: sections.of('branch'), group: sections.of('group') };
    return {
      sheet: grid.name,
      row: row + 1,
      panel: panelNumber,
      name: name.name,
      typedName: shownAsTyped(name.typed),
      ...(status.status && { status: status.status }),
      ...(status.from && { statusFrom: status.from }),
      ...(joinedOn && { joinedOn }),
      ...(fullOn && { fullOn }),
      ...phone,
      branch: branch || (outer.branch?.name ?? ''),
      ...(!branch && outer.branch && { branchFrom: outer.branch.from }),
      ...((group || outer.group) && { group: group || outer.group?.name }),
      doubts: this.doubts,
      columns: this.place.panel.letters,
    };
  }

  /** In a text file a stray quote takes the lines below into one cell, until the next one. */
  private lookForLines(): void {
    const { delimiter } = this.context;
    if (!delimiter) return;
    const { grid, row, panel } = this.place;
    for (let column = panel.from; column < Math.min(panel.to, grid.width(row)); column += 1) {
      const text = textOf(grid.cell(row, column));
      if (text.includes('\n') && text.includes(delimiter)) {
        const raw = grid.isForbidden(text) ? '' : text;
        this.complain({ cell: cellName(column, row), field: 'name', code: 'CELL_SWALLOWED_LINES', raw });
      }
    }
  }

  private columns(field: Field): readonly Column[] {
    return this.place.panel.read.get(field) ?? noColumns;
  }

  /** The cell of a field as it may be used; complains of what must not be or cannot be. */
  private take(column: Column): Cell {
    const { grid, row } = this.place;
    const { cell } = grid.filled(row, column.index);
    const field = column.meaning ?? 'name';
    const isFormula = grid.sheet.formulas.size > 0 && grid.sheet.formulas.has(this.at(column));
    if (isFormula) this.complain({ cell: this.at(column), field, code: 'FORMULA', raw: textOf(cell) });
    if (isBroken(cell)) {
      if (!isFormula) this.complain({ cell: this.at(column), field, code: 'CELL_ERROR', raw: cell.error });
      return null;
    }
    const text = textOf(cell);
    if (grid.holdsIdNumber(text)) {
      this.complain({ cell: this.at(column), field, code: 'FORBIDDEN_CONTENT' });
      return null;
    }
    // No name, word, day or number is as long; cut, it is none all the same.
    return text.length > limits.fieldText ? text.slice(0, limits.fieldText) : cell;
  }

  /** Where the cell of a column stands, merged from above or not. */
  private at(column: Column | undefined): string {
    const { grid, row } = this.place;
    return column ? cellName(column.index, grid.filled(row, column.index).row) : '';
  }

  private complain(about: Omit<Doubt, 'todo' | 'asks'>): void {
    const days = about.field === 'joinedOn' || about.field === 'fullOn';
    const raw = about.raw === undefined ? undefined : shown(about.raw, days);
    this.doubts.push(doubt({ ...about, ...(raw !== undefined && { raw }) }));
  }

  /** Complains of something that one answer settles for all alike. */
  private askAbout(
    about: Omit<Doubt, 'todo' | 'asks'>,
    key: string,
    subject: string,
    choices: readonly string[],
  ): void {
    this.complain({ ...about, question: key });
    const { grid } = this.place;
    this.context.questions.ask({
      key,
      about: about.code,
      subject: shown(subject),
      choices,
      cell: about.cell,
      sheet: grid.name,
    });
  }

  private answer(key: string): string | undefined {
    return answerOf(this.context.answers, key);
  }

  private name(): NameReading {
    const [column] = this.columns('name');
    if (!column) return { name: '', typed: '' };
    const cell = this.take(column);
    const isForbidden = this.doubts.some(({ code }) => code === 'FORBIDDEN_CONTENT' || code === 'CELL_ERROR');
    if (isForbidden) return { name: '', typed: '' };
    const reading = readName(cell, (text) => this.answer(keyOf('name', text)) === 'one');
    if (!reading.doubt) return reading;
    const about = { cell: this.at(column), field: 'name' as const, raw: reading.typed };
    if (reading.doubt === 'NAME_SEVERAL' || reading.doubt === 'NAME_LONG') {
      const text = this.place.grid.compact(cell);
      this.askAbout({ ...about, code: reading.doubt }, keyOf('name', text), text, ['one']);
    } else this.complain({ ...about, code: reading.doubt });
    return reading;
  }

  private day(field: 'joinedOn' | 'fullOn'): string | undefined {
    const [column] = this.columns(field);
    if (!column) return undefined;
    const cell = this.take(column);
    const { today, countsFrom1904 } = this.context;
    const dateKey = (code: DoubtCode) => `date:${column.header}:${code}`;
    const read = () =>
      readDay(cell, { today, countsFrom1904, settled: (code) => this.answer(dateKey(code)) });
    const known = this.context.memory.days;
    const reading = typeof cell === 'string' ? remembered(known, `${column.header}\n${cell}`, read) : read();
    if (reading.kind === 'none') return undefined;
    if (reading.kind === 'day' && !reading.fromNumber) return reading.day;
    const told = { cell: this.at(column), field, raw: rawOf(cell) };
    if (reading.kind === 'open') {
      const { code, proposals } = reading;
      const about = { ...told, code, ...(proposals.length > 0 && { proposals }) };
      this.askAbout(about, dateKey(code), column.header, dayChoices[code]);
      return undefined;
    }
    this.complain({ ...told, code: 'DATE_FROM_NUMBER' });
    return reading.day;
  }

  private status(
    name: NameReading,
    hasBecomeFull: boolean,
  ): (Pick<RosterRow, 'status'> & { from?: RosterRow['statusFrom'] }) | 'leftOut' {
    const { grid, row } = this.place;
    const sources = this.columns('status').flatMap((column) => {
      const cell = this.take(column);
      const word = typeof cell === 'boolean' ? yesOrNo(cell) : grid.compact(cell);
      return isNothing(word) ? [] : [{ word, column, header: column.bare }];
    });
    const reading = this.statusOf(sources, name.status, hasBecomeFull);
    if (reading.isLeftOut) return 'leftOut';
    if (reading.doubt) {
      const { code, word, source = -1 } = reading.doubt;
      const column = this.columns('status')[0] ?? this.columns('name')[0];
      const cell = source < 0 ? cellName(column?.index ?? 0, row) : this.at(sources[source]?.column);
      const about = { cell, field: 'status' as const, code, raw: word };
      const choices = code === 'STATUS_CONFLICT' ? bothStatuses : statusChoices;
      if (code === 'STATUS_FROM_DATE') this.complain(about);
      else this.askAbout(about, keyOf('status', word), word, choices);
    }
    return { ...(reading.status && { status: reading.status }), ...(reading.from && { from: reading.from }) };
  }

  /** The same words, in the same section, say the same of every row. */
  private statusOf(
    cells: StatusSource[],
    behindName: StatusWord | undefined,
    hasBecomeFull: boolean,
  ): StatusReading {
    const around = this.place.sections.of('status');
    const told = cells.map(({ word, header }) => `${header}\t${word}`);
    const key = [...told, around?.name, around?.from, behindName, hasBecomeFull].join('\n');
    return remembered(this.context.memory.statuses, key, () =>
      readStatus({
        cells,
        ...(around && { around: { word: around.name, from: around.from } }),
        ...(behindName && { behindName }),
        hasBecomeFull,
        tellsApart: this.context.tellsApart,
        settled: (word) => this.answer(keyOf('status', word)),
      }),
    );
  }

  /** What the dates say of one another and of the status. 预备期为一年, rule `probation`. */
  private compareDates(
    status: RosterRow['status'],
    joinedOn: string | undefined,
    fullOn: string | undefined,
  ): void {
    if (joinedOn && fullOn && fullOn < joinedOn) {
      this.complain({
        cell: this.at(this.columns('fullOn')[0]),
        field: 'fullOn',
        code: 'DATES_REVERSED',
        raw: fullOn,
      });
    } else if (joinedOn && fullOn && joinedOn !== fullOn && fullOn < addMonths(joinedOn, probationMonths)) {
      this.complain({
        cell: this.at(this.columns('fullOn')[0]),
        field: 'fullOn',
        code: 'DATES_TOO_CLOSE',
        raw: fullOn,
      });
    }
    const isEarly = status === 'full' && !fullOn && joinedOn !== undefined && joinedOn > this.context.recent;
    if (isEarly && this.answer('status-early') !== 'keep') {
      const about = {
        cell: this.at(this.columns('joinedOn')[0]),
        field: 'status' as const,
        code: 'STATUS_TOO_EARLY' as const,
        raw: joinedOn,
      };
      this.askAbout(about, 'status-early', joinedOn, ['keep']);
    }
  }

  private phone(): Pick<RosterRow, 'phone' | 'phoneTail'> {
    const [column] = this.columns('phone');
    if (!column) return {};
    const cell = this.take(column);
    const text = textOf(cell);
    if (typeof cell === 'string' && isNothing(this.place.grid.compact(cell))) return {};
    const reading = readPhone(cell);
    if (reading.kind === 'number') return { phone: reading.phone };
    if (reading.kind === 'masked') return { phoneTail: reading.tail };
    if (reading.kind === 'none') return {};
    const code = reading.kind === 'several' ? 'PHONE_SEVERAL' : reading.code;
    const key = `phone:${column.header}:${code}`;
    const answer = this.answer(key);
    if (answer === 'blank') return {};
    if (reading.kind === 'several' && answer === 'first') return { phone: reading.phones[0] ?? '' };
    const choices = reading.kind === 'several' ? ['first', 'blank'] : ['blank'];
    this.askAbout({ cell: this.at(column), field: 'phone', code, raw: text }, key, column.header, choices);
    return {};
  }

  private placeName(field: 'branch' | 'group'): string {
    const [column] = this.columns(field);
    if (!column) return '';
    const text = this.place.grid.compact(this.take(column));
    return remembered(this.context.memory.places, text, () =>
      isNothing(text) ? '' : shown(text, false, longestPlace),
    );
  }
}

/** Names of organisations are longer than what is shown of a cell. */
const longestPlace = 80;

const yesOrNo = (cell: boolean): string => (cell ? '是' : '否');

/** A cell of a day as it is shown in a doubt. */
function rawOf(cell: Cell): string {
  if (typeof cell === 'object' && cell !== null && 'wall' in cell) {
    return new Date(Math.round(cell.wall / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  }
  return textOf(cell);
}
