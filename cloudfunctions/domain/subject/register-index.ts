import { coreOf, nameKey } from './names';

/** What matching needs to know of a subject of the register. */
export interface Known {
  id: string;
  /** A valid unified code; some carriers of new employment have none of their own. */
  code?: string;
  name: string;
  /** The town it is in, by whatever the list and the register both call it. */
  town?: string;
}

/** A subject with what is compared, worked out once. */
export interface Indexed extends Known {
  key: string;
  core: string;
}

/** A piece that more subjects have tells little, and is followed only where nothing rarer is there. */
const commonFrom = 3_000;
/** So many that share most pieces are looked at closely. */
const closelyAtMost = 40;

/**
 * The register as matching looks at it: by code, by name, and by pieces of both for what was written wrongly. In whatever
 * order the subjects come, it answers the same.
 */
export class RegisterIndex {
  private readonly byCode = new Map<string, Indexed>();
  private readonly byName = new Map<string, Indexed[]>();
  private readonly byPiece = new Map<string, number[]>();
  private readonly all: Indexed[];

  constructor(subjects: Iterable<Known>) {
    this.all = Array.from(subjects, (subject) => {
      const key = nameKey(subject.name);
      return { ...subject, key, core: coreOf(key) };
    }).sort((one, other) => (one.id < other.id ? -1 : 1));
    this.all.forEach((subject, at) => {
      if (subject.code) this.byCode.set(subject.code, subject);
      put(this.byName, subject.key, subject);
      for (const piece of piecesOf(subject.core, subject.code)) put(this.byPiece, piece, at);
    });
  }

  withCode(code: string): Indexed | undefined {
    return this.byCode.get(code);
  }

  withName(key: string): readonly Indexed[] {
    return this.byName.get(key) ?? [];
  }

  /** Subjects that share most pieces of the name or the code, in no order. */
  near(core: string, code?: string): Indexed[] {
    const lists = Array.from(piecesOf(core, code), (piece) => this.byPiece.get(piece) ?? []);
    const rare = lists.filter(({ length }) => length > 0 && length < commonFrom);
    const shared = new Map<number, number>();
    for (const list of rare.length > 0 ? rare : lists)
      for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1);
    return Array.from(shared)
      .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other)
      .slice(0, closelyAtMost)
      .flatMap(([at]) => this.all[at] ?? []);
  }
}

/** Pairs of neighbouring signs of a name, and runs of five of the nine signs of a code that are the body's own. */
function piecesOf(core: string, code = ''): Set<string> {
  const pieces = new Set<string>(core.length === 1 ? [core] : []);
  for (let at = 0; at + 2 <= core.length; at += 1) pieces.add(core.slice(at, at + 2));
  const own = code.slice(8, 17);
  for (let at = 0; at + 5 <= own.length; at += 1) pieces.add(`#${own.slice(at, at + 5)}`);
  return pieces;
}

/** Puts a value at the end of the list of a key. */
export function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
