import type { RuleBook } from '../rules/book';
import { stageOf } from './facts';
import type { DevelopmentRecord } from './model';
import { factsOf, type Around } from './records';
import { remindOnOf } from './reminding';

/** What a record is judged by. */
export interface Judged extends Around {
  rules: RuleBook;
  today: string;
}

/**
 * What of a record follows from its steps and from the roster, and is kept so that it can be looked for: the stage, by which
 * year and branch the person is counted, and the next day of a reminder. Pure.
 */
export function followsFrom(
  record: DevelopmentRecord,
  { rules, today, ...around }: Judged,
): Pick<DevelopmentRecord, 'stage' | 'admittedOn' | 'admittedBy' | 'remindOn'> {
  const facts = factsOf(record, around);
  const stage = stageOf(facts);
  return {
    stage,
    admittedBy: stage === 'probation' ? (record.admittedBy ?? record.organizationId) : null,
    admittedOn: stage === 'probation' ? (facts.steps.admission?.on ?? null) : null,
    remindOn: remindOnOf(facts, rules, today),
  };
}
