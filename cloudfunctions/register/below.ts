import { branchKeepers, officers, type Role } from '../../types/shared/roles';
import { writersOf, type Register } from '../domain/register/declare';
import { countsUnder, findRecord } from '../domain/register/find';
import type { RegisterRecord } from '../domain/register/model';
import { registerOn, registersOn } from '../domain/register/all';
import { rolesAt } from '../kernel/identity';
import { idsOf } from '../kernel/paths';
import type { AccountRecord, RoleGrant } from '../kernel/model';
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
      const own = heldBelow(account, record.organizationId, { register, now });
      const sees = keeps || own.length > 0;
      const isHidden = !sees && register.sees === 'keepers';
      const sides = sidesOf(record, account, { keeps, own }).map(async ({ id, name }) => ({
        id,
        name,
        states: isHidden
          ? []
          : statesOf(register, await countsUnder(record._id, { register: register.name, above: id }), sees),
        mayAdd: isOpen && own.some((one) => one.organizationId === id && writes(register, one)),
      }));
      const { name, term, under } = register;
      return { register: name, term, verb: under?.verb ?? '', sides: await Promise.all(sides) };
    });
  return Promise.all(below);
}

const writes = (register: Register, { role, organizationKind }: RoleGrant): boolean =>
  writersOf(register, organizationKind).includes(role);

/** The roles over organisations at or below one, as they stand on the way down to each, by which somebody sees or writes its records. */
const heldBelow = (
  account: AccountRecord,
  above: string,
  { register, now }: { register: Register; now: number },
): RoleGrant[] =>
  rolesAt(account, now).filter(
    (grant) =>
      idsOf(grant.orgPath).includes(above) && (keepers.includes(grant.role) || writes(register, grant)),
  );

const keepers: readonly Role[] = [...branchKeepers, ...officers];

interface Side {
  id: string;
  name: string;
}

/** Whose lists are somebody's: of who keeps the record, and of all that they hold below; of who holds nothing there, their own branch. */
function sidesOf(
  { organizationId, organizationName }: Pick<RegisterRecord, 'organizationId' | 'organizationName'>,
  account: AccountRecord,
  { keeps, own }: { keeps: boolean; own: readonly RoleGrant[] },
): Side[] {
  const sides = [
    ...(keeps ? [{ id: organizationId, name: organizationName }] : []),
    ...own.map((one) => ({ id: one.organizationId, name: one.organizationName })),
  ];
  if (sides.length === 0) return [{ id: account.organizationId, name: account.organizationName }];
  return [...new Map(sides.map((one) => [one.id, one])).values()];
}

/** In the order of the declaration; what there is none of is left out, and what is not shown to the reader. */
const statesOf = (register: Register, counts: Map<string, number>, keeps: boolean) =>
  Object.entries(register.states).flatMap(([state, { word }]) => {
    const count = counts.get(state) ?? 0;
    const isShown = keeps || shownStates(register).includes(state);
    return count > 0 && isShown ? [{ word, count }] : [];
  });
