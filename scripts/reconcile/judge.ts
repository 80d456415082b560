import { matchOf } from '../../cloudfunctions/domain/subject/matching';
import { RegisterIndex } from '../../cloudfunctions/domain/subject/register-index';
import type { Noisy, NoisyLine } from './noisy';

/** Seeds that the parameters were tuned on, and such as were first run when nothing was changed any more. */
export const tuningSeeds = [1, 2, 3];
export const heldOutSeeds = [20_261, 20_262, 20_263, 20_264, 20_265];

/** How matching did on one noisy set. */
export interface Judged {
  lines: number;
  /** Lines whose subject is in the register. */
  known: number;
  automatic: number;
  /** Lines that were taken for another than is meant, or for one where none is. */
  wrong: { line: NoisyLine; took: string }[];
  /** Known lines of which neither the match nor a candidate is the one that is meant. */
  missed: NoisyLine[];
  /** Lines that a person has to decide. */
  unsure: number;
}

/** Matches every line of a set and holds the answers against the truth. */
export function judgeMatching({ register, list }: Noisy): Judged {
  const index = new RegisterIndex(register);
  const judged: Judged = { lines: list.length, known: 0, automatic: 0, wrong: [], missed: [], unsure: 0 };
  for (const line of list) {
    const match = matchOf(line, index);
    if (line.truth !== undefined) judged.known += 1;
    if (match.kind === 'same') {
      judged.automatic += 1;
      if (match.id !== line.truth) judged.wrong.push({ line, took: match.id });
    }
    if (match.kind === 'unsure') judged.unsure += 1;
    const shown = match.kind === 'same' ? [match.id] : match.candidates.map(({ id }) => id);
    if (line.truth !== undefined && !shown.includes(line.truth)) judged.missed.push(line);
  }
  return judged;
}
