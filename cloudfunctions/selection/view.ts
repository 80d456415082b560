import { fieldOf, type Fields } from '../domain/declared/fields';
import type { Selection } from '../domain/selection/declare';
import type { ApplicationRecord, HonourRecord, RoundRecord } from '../domain/selection/model';
import { phaseOf, publicityOf } from '../domain/selection/phase';
import type { WorkYears } from '../domain/rules/work-days';

/** Rounds, applications and honours as they are shown. */

export const kindOf = ({ name, term, hint, source, of, model, conditions }: Selection) => ({
  selection: name,
  term,
  hint,
  source,
  of,
  model: model === true,
  conditions: conditions.map((one) => ({ ...one })),
});

export const drawnFields = (fields: Fields) =>
  Object.entries(fields).map(([field, one]) => ({ field, ...fieldOf(one) }));

export function roundOf(round: RoundRecord, { term }: Selection, today: string, years: WorkYears) {
  const { _id: id, selection, title, officeName, applyBy } = round;
  return {
    id,
    selection,
    term,
    title,
    officeName,
    applyBy,
    phase: phaseOf(round, today, years),
    ...publicityOf(round, years),
  };
}

export const applicationOf = ({ _id: id, name, organizationName, state, version }: ApplicationRecord) => ({
  id,
  name,
  organizationName,
  state,
  version,
});

export const honourOf = (honour: HonourRecord) => {
  const { _id: id, term, name, of, organizationName, officeName, document, namedOn, until, state } = honour;
  return {
    id,
    term,
    name,
    of,
    organizationName,
    officeName,
    document,
    namedOn,
    state,
    ...(until && { until }),
  };
};
