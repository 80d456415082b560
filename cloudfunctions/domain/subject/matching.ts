import { coreOf, likeness, nameKey } from './names';
import type { Indexed, RegisterIndex } from './register-index';
import { differLittle, isUnifiedCode, tidyCode } from './unified-code';

/** A line of a list that came from elsewhere, as far as it tells which subject is meant. */
export interface Listed {
  code?: string;
  name: string;
  town?: string;
}

/** Why a subject is shown for a line that a person has to decide. */
export type LikeBy = 'code' | 'nearCode' | 'name' | 'nearName';

export interface Candidate {
  id: string;
  by: LikeBy;
}

/**
 * What a line is: one of the register beyond doubt, by its code or by a name that only one has; one of some, which a
 * person decides; or none. `candidates` are the likeliest first.
 */
export type Match =
  | { kind: 'same'; id: string; by: 'code' | 'name' }
  | { kind: 'unsure'; candidates: Candidate[] }
  /** Its code is valid and not here; `candidates` are of the same name under another code. */
  | { kind: 'onlyThere'; candidates: Candidate[] };

const candidatesAtMost = 5;
/** From how alike on two names may be one; parameters of ours, tuned on the seeds named in `scripts/reconcile`. */
const [sameByCodeFrom, shownFrom] = [0.6, 0.55];

/**
 * Finds the subject that a line means. Nothing is taken for the same where code and name speak against each other, where
 * a name is that of two, or where it is only alike: precision before ease, since what is merged wrongly is not noticed.
 */
export function matchOf(line: Listed, register: RegisterIndex): Match {
  const code = tidyCode(line.code ?? '');
  const key = nameKey(line.name);
  return isUnifiedCode(code)
    ? matchByCode(code, key, register)
    : matchByName({ code, key, town: line.town }, register);
}

function matchByCode(code: string, key: string, register: RegisterIndex): Match {
  const named = register.withName(key);
  const holder = register.withCode(code);
  if (!holder) return { kind: 'onlyThere', candidates: named.slice(0, candidatesAtMost).map(of('name')) };
  const isAnothers = named.length > 0 && !named.includes(holder);
  const isAlike = key === '' || likeness(coreOf(key), holder.core) >= sameByCodeFrom;
  if (isAlike && !isAnothers) return { kind: 'same', id: holder.id, by: 'code' };
  const others = named.length > 0 ? named.map(of('name')) : nearOnes(key, '', register);
  return { kind: 'unsure', candidates: unique([of('code')(holder), ...others]) };
}

function matchByName(
  { code, key, town }: { code: string; key: string; town: string | undefined },
  register: RegisterIndex,
): Match {
  const named = key === '' ? [] : register.withName(key);
  const [only, another] = named;
  if (only && !another && fitsCode(code, only) && fitsTown(town, only))
    return { kind: 'same', id: only.id, by: 'name' };
  const candidates = unique([...named.map(of('name')), ...nearOnes(key, code, register)]);
  return candidates.length > 0 ? { kind: 'unsure', candidates } : { kind: 'onlyThere', candidates };
}

/** A code that was lost says nothing; one that is only damaged must come from the subject's own. */
const fitsCode = (code: string, subject: Indexed): boolean =>
  code === '' || subject.code === undefined || differLittle(code, subject.code);

const fitsTown = (town: string | undefined, subject: Indexed): boolean =>
  !town || !subject.town || town === subject.town;

function nearOnes(key: string, code: string, register: RegisterIndex): Candidate[] {
  const core = coreOf(key);
  return register
    .near(core, code)
    .map((subject) => {
      const isNear = code !== '' && subject.code !== undefined && differLittle(code, subject.code);
      const alike = likeness(core, subject.core);
      return { subject, isNear, score: alike + (isNear ? 1 : 0) };
    })
    .filter(({ score }) => score >= shownFrom)
    .sort((one, other) => other.score - one.score || (one.subject.id < other.subject.id ? -1 : 1))
    .slice(0, candidatesAtMost)
    .map(({ subject, isNear }) => of(isNear ? 'nearCode' : 'nearName')(subject));
}

const of =
  (by: LikeBy) =>
  ({ id }: Indexed): Candidate => ({ id, by });

/** Each subject once, under the first reason. */
function unique(candidates: Candidate[]): Candidate[] {
  const first = new Map<string, Candidate>();
  for (const candidate of candidates) if (!first.has(candidate.id)) first.set(candidate.id, candidate);
  return Array.from(first.values()).slice(0, candidatesAtMost);
}
