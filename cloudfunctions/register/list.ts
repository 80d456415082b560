import { recordsPage, type Asked } from '../domain/register/find';
import { registerOn } from '../domain/register/all';
import { refuse } from '../kernel/errors';
import { idsOf } from '../kernel/paths';
import type { RegisterCall, RegisterOutcome } from './context';
import { isKeeper, mayWrite, shownStates } from './seeing';
import { officeOf, summaryOf } from './view';

const size = 20;

/** The records of an organisation and of all below it; of others than its keepers, what the register shows to them. */
export async function list(call: RegisterCall<'list'>): RegisterOutcome<'list'> {
  const { input, target: office, caller, now } = call;
  const { account } = caller;
  const [register, path] = await Promise.all([registerOn(input.register, now), office.keptAt()]);
  if (!register) refuse('REGISTER.OFF');
  const keeps = isKeeper(account, path, now);
  const asked: Asked = {
    register: register.name,
    above: idsOf(path).at(-1) ?? office._id,
    underId: input.underId,
    facet: input.facet,
    search: input.search,
    ...(input.state && { states: [input.state] }),
  };
  if (!keeps) {
    if (register.sees === 'keepers') refuse('ACCESS_DENIED');
    const shown = shownStates(register).filter((state) => !input.state || state === input.state);
    asked.states = shown;
    // What is for the members of an organisation is not for those of another below the same office.
    if (register.sees === 'members') asked.ownOf = [...idsOf(account.orgPath), ...(account.formerIds ?? [])];
  }
  const { items, next } = await recordsPage(asked, { after: input.after, size });
  return {
    office: officeOf(office),
    records: items.map(summaryOf),
    // What stands under another is begun there.
    mayWrite:
      (register.under === undefined || input.underId !== undefined) &&
      !office.closedAt &&
      mayWrite(register, account, { kind: office.kind, path }, now),
    mayTake: keeps,
    ...(next && { next }),
  };
}
