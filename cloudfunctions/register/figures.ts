import { findOrganizations } from '../domain/organization/find';
import type { FigureDeclaration, Register } from '../domain/register/declare';
import { figuresBelow } from '../domain/register/figures';
import { registerOn } from '../domain/register/all';
import { refuse } from '../kernel/errors';
import type { RegisterCall, RegisterOutcome } from './context';
import { officeOf } from './view';

/** How many there are of an organisation and of each directly below it: two requests, however many records. */
export async function figures({ input, target, now }: RegisterCall<'figures'>): RegisterOutcome<'figures'> {
  const register = await registerOn(input.register, now);
  if (!register) refuse('REGISTER.OFF');
  const groups = await figuresBelow(register, await target.keptAt());
  const below = await findOrganizations(groups.flatMap(({ _id }) => _id || []));
  const countsOf = new Map(groups.map(({ _id, counts }) => [_id, counts]));
  const words = register.figures.map((one) => wordOf(register, one));
  return {
    office: officeOf(target),
    words,
    total: register.figures.map((_, at) => groups.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
    rows: below
      .map((one) => ({ id: one._id, ...officeOf(one), counts: countsOf.get(one._id) ?? [], words }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function wordOf({ fields }: Register, figure: FigureDeclaration) {
  const field = figure.of === 'sum' ? fields[figure.field] : undefined;
  const isMoney = field?.kind === 'money';
  return { word: figure.word, unit: isMoney ? '元' : (field?.unit ?? '件'), isMoney };
}
