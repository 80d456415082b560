import type { OrganizationKind } from '../../../types/shared/organizations';
import type { HonourHolder } from '../../../types/shared/selections';
import { line, member, subject, type FieldDeclaration, type Fields } from '../declared/fields';

export { choice, day, line, member, subject, text } from '../declared/fields';

/**
 * How a selection (评选) is declared: data, in one file of `kinds/`. The notice, the application with its checks, the publicity
 * and the honour come from it; what happens between them is the same for all. docs/selections.md shows one.
 */

/** A condition, and what it rests on: the notice of the round, or the section of the work points that the selection rests on. */
export interface Condition {
  text: string;
  basis: 'notice' | 'workPoints';
}

export interface Declaration {
  /** What it is called, and what who is chosen is then called. */
  term: string;
  /** What it is for, in a line. */
  hint: string;
  /** The section of the source document that asks for it. */
  source: string;
  /** Whom or what it names. */
  of: HonourHolder;
  /** How an application asks for whom or what it names; of a branch nothing is asked, it is the branch that hands it in. */
  named?: string;
  /** It is called 示范: no round without the number of a document (rules on burdens). */
  model?: true;
  /** Which offices run rounds. */
  runBy: readonly ('district' | 'town')[];
  /** Which organisations hand applications in; their keepers do, for others than themselves. */
  proposedBy: readonly OrganizationKind[];
  conditions: readonly Condition[];
  /** What an application says beside whom it names. Files are none of it: what is on paper goes on paper. */
  fields: Fields;
  /** The work days of a publicity unless the notice says another number: what the district decides, and no rule. */
  publicityDays: number;
  /** Years after which an honour is looked at again; without it as long as nobody takes it back. */
  termYears?: number;
  /** Years that applications are kept. */
  keptYears: number;
}

/** A declared selection, as everything reads it. */
export type Selection = Declaration & { name: string };

/** What one selection asks at the most of who hands in an application. */
export const asksAtMost = 6;

/** The field that says whom or what an application is for. */
export const candidate = 'candidate';

/** Declares a selection. */
export const selection = (declaration: Declaration): Declaration => declaration;

/** How whom or what it names is asked for. */
function candidateField({ of, named = '' }: Declaration): FieldDeclaration | undefined {
  switch (of) {
    case 'member':
      return member(named || '推荐哪位党员', { needed: true });
    case 'subject':
      return subject(named || '推荐哪个单位', { needed: true });
    case 'person':
      return line(named || '姓名', { needed: true, max: 20 });
    case 'project':
      return line(named || '名称', { needed: true, max: 40 });
    case 'branch':
      return undefined;
  }
}

/** All that an application asks for, whom or what it names first. */
export function fieldsOf(declaration: Declaration): Fields {
  const asked = candidateField(declaration);
  return { ...(asked && { [candidate]: asked }), ...declaration.fields };
}
