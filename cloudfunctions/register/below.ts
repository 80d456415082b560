import { writersOf, type Register } from '../domain/register/declare';
import { countsUnder, findRecord } from '../domain/register/find';
import type { RegisterRecord } from '../domain/register/model';
import { registerOn, registersOn } from '../domain/register/switched';
import { rolesAt } from '../kernel/identity';
import { idsOf } from '../kernel/paths';
import type { AccountRecord } from '../kernel/model';
import type { RegisterCall, RegisterOutcome } from './context';
import { isKeeper, shownStates } from './seeing';

/** What stands under a record, and what it stands under itself: what an office asks for, and what is done of it. */

type Below = Awaited<RegisterOutcome<'get'>>['below'];
type Under = Awaited<RegisterOutcome<'get'>>['under'];

/** The record of another register under which one stands; nothing where that register is off. */
export async function whatItStandsUnder({ underId }: RegisterRecord, now: number): Promise<Under> {
  const found = underId === undefined ? undefined : await findRecord(underId);
  const register = found && (await registerOn(found.register, now));
  return register && { id: found._id, term: register.term, title: found.title };
}

/** The registers that are on whose records stand under one: what of them is the caller's to see, and to add. */
export async function belowOf(
  record: RegisterCall<'get'>['target'],
  { caller: { account }, now }: RegisterCall<'get'>,
): Promise<Below> {
  const [on, path] = await Promise.all([registersOn(now), record.keptAt()]);
  const keeps = isKeeper(account, path, now);
  const isOpen = record.declared.states[record.state]?.ends !== true;
  const below = on
    .filter(({ under }) => under?.register === record.register)
    .map(async (register) => {
      const own = heldBelow(account, record.organizationId, now);
      const organizationId = keeps
        ? record.organizationId
        : (own[0]?.organizationId ?? account.organizationId);
      const isHidden = !keeps && own.length === 0 && register.sees === 'keepers';
      const counts = isHidden
        ? new Map<string, number>()
        : await countsUnder(record._id, { register: register.name, above: organizationId });
      const addFor = own.find(
        ({ organizationKind, role }) => isOpen && writersOf(register, organizationKind).includes(role),
      );
      return {
        register: register.name,
        term: register.term,
        verb: register.under?.verb ?? '',
        organizationId,
        states: statesOf(register, counts, keeps || own.length > 0),
        ...(addFor && { addFor: addFor.organizationId }),
      };
    });
  return Promise.all(below);
}

/** The roles that somebody holds over organisations at or below one, as they stand on the way down to each. */
const heldBelow = (account: AccountRecord, above: string, now: number) =>
  rolesAt(account, now).filter(({ orgPath }) => idsOf(orgPath).includes(above));

/** In the order of the declaration; what there is none of is left out, and what is not shown to the reader. */
const statesOf = (register: Register, counts: Map<string, number>, keeps: boolean) =>
  Object.entries(register.states).flatMap(([state, { word }]) => {
    const count = counts.get(state) ?? 0;
    const isShown = keeps || shownStates(register).includes(state);
    return count > 0 && isShown ? [{ word, count }] : [];
  });
