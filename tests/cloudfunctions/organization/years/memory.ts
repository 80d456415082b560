import { dayOf, instantOf, monthAfter } from '../../../../cloudfunctions/kernel/clock';
import { day } from '../../../support/cloud';

/** A district as it is remembered by who played its years, without a record of the product: what a recount comes from. */

export interface Organization {
  id: string;
  kind: 'town' | 'committee' | 'branch';
  created: number;
  closed?: number;
  into?: string;
  parents: { since: number; id: string }[];
  people: string[];
}

export interface Held {
  activityId: string;
  branch: string;
  month: string;
  expected: string[];
  present: Set<string>;
}

/** What is counted of the branches below one child of an organisation in a month. */
export interface Recounted {
  branches: number;
  held: number;
  expected: number;
  present: number;
  /** Branches that told back about the guidance of the month, and of these with all of it done. */
  reported: number;
  complete: number;
  /** Branches that owed a theme day and held none. */
  lacking: number;
}

const nothing: Recounted = {
  branches: 0,
  held: 0,
  expected: 0,
  present: 0,
  reported: 0,
  complete: 0,
  lacking: 0,
};

/** The sum of what is counted. */
export const sumOf = (all: Recounted[]): Recounted =>
  all.reduce(
    (sum, one) => ({
      branches: sum.branches + one.branches,
      held: sum.held + one.held,
      expected: sum.expected + one.expected,
      present: sum.present + one.present,
      reported: sum.reported + one.reported,
      complete: sum.complete + one.complete,
      lacking: sum.lacking + one.lacking,
    }),
    nothing,
  );

/** The district as it is remembered. */
export class Memory {
  readonly all = new Map<string, Organization>();
  readonly held: Held[] = [];
  /** What branches told back, by `branchId:YYYY-MM`: whether all was done. */
  readonly told = new Map<string, boolean>();

  add(id: string, kind: Organization['kind'], parent: string, created: number, people: string[] = []): void {
    this.all.set(id, { id, kind, created, parents: [{ since: created, id: parent }], people });
  }

  /** What an organisation lay in at an instant, itself first. */
  lineAt(id: string, at: number): string[] {
    const found = this.all.get(id);
    if (!found) return [id];
    const parent = found.parents.findLast(({ since }) => since < at) ?? found.parents[0];
    return [id, ...this.lineAt(parent?.id ?? '', at)];
  }

  open(kind: Organization['kind']): Organization[] {
    return [...this.all.values()].filter((one) => one.kind === kind && one.closed === undefined);
  }

  /** What is counted of a month below an organisation, by the child that branches lay in. */
  recount(above: string, month: string, now: number): Record<string, Recounted> {
    const end = instantOf(`${monthAfter(month)}-01`, '00:00');
    const at = Math.min(end + 4 * day, now + 1);
    const rows: Record<string, Recounted> = {};
    for (const one of this.all.values()) {
      const gone = one.closed !== undefined && one.closed < Math.min(end, now + 1);
      if (one.kind !== 'branch' || gone || one.created >= end) continue;
      const line = this.lineAt(one.id, at);
      const place = line.indexOf(above);
      if (place < 1) continue;
      const child = line[place - 1] ?? '';
      rows[child] = sumOf([rows[child] ?? nothing, this.ofBranch(one, month, end)]);
    }
    return rows;
  }

  private ofBranch(one: Organization, month: string, end: number): Recounted {
    const own = this.held.filter(
      (held) => held.month === month && this.countsFor(held.branch, end) === one.id,
    );
    // Its own word first; else that of one that was merged into it by then.
    const words = [one.id, ...this.all.keys()]
      .filter((id) => this.countsFor(id, end) === one.id)
      .flatMap((id) => this.told.get(`${id}:${month}`) ?? []);
    const isNew = one.created > 0 && dayOf(one.created) > `${month}-01`;
    return {
      branches: 1,
      held: Number(own.length > 0),
      expected: own.reduce((sum, held) => sum + held.expected.length, 0),
      present: own.reduce((sum, held) => sum + held.present.size, 0),
      reported: Number(words.length > 0),
      complete: Number(words[0] === true),
      lacking: Number(own.length === 0 && !isNew),
    };
  }

  /** Whose figures a branch's are: those of what it was merged into before the month ended. */
  private countsFor(id: string, end: number): string {
    const { closed, into } = this.all.get(id) ?? {};
    return closed !== undefined && closed < end && into ? this.countsFor(into, end) : id;
  }
}
