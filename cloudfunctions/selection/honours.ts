import { branchKeepers, officers } from '../../types/shared/roles';
import { addYears } from '../../types/shared/calendar';
import { keptBy } from '../domain/organization/keeping';
import { selectionsOn } from '../domain/selection/all';
import { isOfHonour } from '../domain/selection/conflict';
import { honoursAt, honoursOf } from '../domain/selection/find';
import { turnHonour } from '../domain/selection/keep';
import type { HonourRecord } from '../domain/selection/model';
import { isOwn } from '../kernel/access';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import { idsOf } from '../kernel/paths';
import { honourOn, type SelectionCall, type SelectionOutcome } from './context';
import { mayRun, sideAbove } from './office';
import { honourOf } from './view';

const size = 20;

/** Those of selections that are on. */
async function shown(honours: readonly HonourRecord[], now: number): Promise<HonourRecord[]> {
  const on = new Set((await selectionsOn(now)).map(({ name }) => name));
  return honours.filter(({ selection }) => on.has(selection));
}

/** The honours of an organisation and of what lies below it. */
export async function honours({ input, target, now }: SelectionCall<'honours'>): SelectionOutcome<'honours'> {
  const above = idsOf(await target.keptAt()).at(-1) ?? target._id;
  const { items, next } = await honoursAt(above, { after: input.after, size });
  return { honours: (await shown(items, now)).map(honourOf), ...(next && { next }) };
}

/** The caller's own. */
export async function mine({ caller, now }: SelectionCall<'mine'>): SelectionOutcome<'mine'> {
  const { memberId } = caller.account;
  const own = memberId === undefined ? [] : await honoursOf(memberId);
  return { honours: (await shown(own, now)).map(honourOf) };
}

/** One honour, and whether the caller looks at it again. */
export async function honour({ input, caller, now }: SelectionCall<'honour'>): SelectionOutcome<'honour'> {
  const { account } = caller;
  const found = await honourOn(input.honourId, now);
  if (!found) refuse('SELECTION.OFF');
  const { declared, version, steps } = found;
  const path = await keptBy(found.organizationId)();
  const isNear = isOwn(account, path) || holds(account, [...branchKeepers, ...officers], path, now);
  return {
    ...honourOf(found),
    version,
    steps: isNear ? steps : steps.map(({ text: _text, ...step }) => step),
    ...(declared.termYears && { termYears: declared.termYears }),
    mayLook: found.state === 'held' && (await looks(account, found, now)),
  };
}

/** True for who is of the office that gave it; nobody looks at their own. */
const looks = async (
  account: SelectionCall<'look'>['caller']['account'],
  honour: HonourRecord,
  now: number,
): Promise<boolean> => mayRun(account, await keptBy(honour.officeId)(), now) && !isOfHonour(account, honour);

/** 复核, 撤销: confirms an honour for another term of years, or takes it back. */
export async function look(call: SelectionCall<'look'>): SelectionOutcome<'look'> {
  const { input, target, caller, openid, now } = call;
  const { found } = input;
  const { declared } = target;
  const officePath = await target.keptAt();
  if (isOfHonour(caller.account, target)) refuse('SELECTION.OWN_CASE');
  const { termYears } = declared;
  if (found.as === 'confirmed' && !termYears) refuse('SELECTION.NO_TERM');
  await checkText(openid, found.text);
  const by = sideAbove(caller.account, officePath, now);
  const after = await turnHonour(
    target._id,
    (current) => {
      const last = current.steps.at(-1);
      if (last?.step === found.as && last.text === found.text && current.version === input.version + 1)
        return undefined;
      if (current.version !== input.version || current.state !== 'held') refuse('SELECTION.CHANGED');
      const steps = [...current.steps, { step: found.as, at: now, by, text: found.text }];
      const from = current.until && current.until > dayOf(now) ? current.until : dayOf(now);
      return {
        changes:
          found.as === 'revoked'
            ? { state: 'revoked', steps }
            : { until: addYears(from, termYears ?? 0), steps },
        said: {
          action: 'selection.look',
          before: { honourState: current.state },
          after: { title: current.term, honourState: found.as === 'revoked' ? 'revoked' : 'held' },
        },
      };
    },
    { ...call, orgPath: officePath },
  );
  return { state: after.state, version: after.version };
}
