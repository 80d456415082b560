import { findOrganization } from '../domain/organization/find';
import { keptByKnown, successorOf } from '../domain/organization/keeping';
import { isInEffect } from '../domain/membership/granting';
import { grantsOver, rolesOfAll } from '../domain/membership/roles';
import { selectionOn } from '../domain/selection/all';
import { findRound } from '../domain/selection/find';
import { addRound, decideRound, turnRound } from '../domain/selection/keep';
import type { ApplicationRecord, RoundRecord } from '../domain/selection/model';
import { askedNotice, turnedNotice } from '../domain/selection/notices';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { actOf, digestOf } from '../kernel/ids';
import { idsOf, liesWithin } from '../kernel/paths';
import type { SelectionCall, SelectionOutcome } from './context';
import { isRunBy, sideAbove } from './office';

/** Opens a round, or puts its notice right over the version that was read. */
export async function save(call: SelectionCall<'save'>): SelectionOutcome<'save'> {
  const { input, target, openid, now } = call;
  const [declared, office, path] = await Promise.all([
    selectionOn(input.selection, now),
    successorOf(target),
    target.keptAt(),
  ]);
  if (!declared) refuse('SELECTION.OFF');
  if (office.closedAt) refuse('ORGANIZATION.CLOSED');
  if (!isRunBy(declared, office.kind)) refuse('SELECTION.NOT_HERE');
  if (declared.model && input.document === '') refuse('SELECTION.DOCUMENT_NEEDED', { field: 'document' });
  const act = actOf(['selection', openid, office._id], input, input.roundId);
  const before = input.roundId === undefined ? undefined : await findRound(input.roundId);
  if (input.roundId !== undefined && (before?.officeId !== office._id || before.selection !== declared.name))
    refuse('SELECTION.NOT_HERE');
  const known = before ?? (await findRound(`s-${act}`));
  if (known?.madeBy === act) return { roundId: known._id, version: known.version };
  if (input.applyBy < dayOf(now) && input.applyBy !== before?.applyBy)
    refuse('SELECTION.DAY_PASSED', { field: 'applyBy' });
  const { title, document, applyBy, quota, publicityDays, says } = input;
  const [reviewers] = await Promise.all([
    reviewersOf(input.reviewers, before, now),
    checkText(openid, title, document, says),
  ]);
  const said = { title, document, applyBy, quota, publicityDays, says, reviewers };
  const fresh = reviewers.filter(({ id }) => !before?.reviewers.some((one) => one.id === id));
  const told = (round: RoundRecord) =>
    fresh.length > 0
      ? [
          askedNotice(
            round,
            fresh.map(({ id }) => id),
            now,
          ),
        ]
      : [];
  if (before) {
    const after = await turnRound(
      before._id,
      (current) => {
        if (current.madeBy === act) return undefined;
        if (current.state !== 'open') refuse('SELECTION.TOO_LATE');
        if (current.version !== input.version) refuse('SELECTION.CHANGED');
        const { title: was, document: wasDocument, applyBy: wasBy, quota: wasQuota } = current;
        return {
          changes: { ...said, madeBy: act },
          notices: told({ ...current, ...said }),
          said: {
            action: 'selection.save',
            before: { title: was, document: wasDocument, applyBy: wasBy, quota: wasQuota },
            after: { title, document, applyBy, quota },
          },
        };
      },
      { ...call, orgPath: path },
    );
    return { roundId: after._id, version: after.version };
  }
  const round: RoundRecord = {
    _id: `s-${act}`,
    selection: declared.name,
    ...said,
    officeId: office._id,
    officePath: path,
    officeName: office.name,
    above: idsOf(path),
    state: 'open',
    proposed: [],
    version: 0,
    madeBy: act,
    openedAt: now,
    changedAt: now,
  };
  const kept = await addRound(round, told(round), { ...call, orgPath: path });
  return { roundId: kept._id, version: kept.version };
}

/** Who is asked: people who hold a role now; whoever was asked before stays. */
async function reviewersOf(
  ids: readonly string[],
  before: RoundRecord | undefined,
  now: number,
): Promise<RoundRecord['reviewers']> {
  const wanted = [...new Set(ids)];
  const fresh = wanted.filter((id) => !before?.reviewers.some((one) => one.id === id));
  const held = (await rolesOfAll(fresh)).filter((grant) => isInEffect(grant, now));
  return wanted.map((id) => {
    const known = before?.reviewers.find((one) => one.id === id);
    const grant = held.find(({ memberId }) => memberId === id);
    if (known) return known;
    return grant ? { id, name: grant.memberName } : refuse('SELECTION.NO_REVIEWER', { field: 'reviewers' });
  });
}

/** People who hold a role over an organisation: of the office itself, of the district, or of what lies below the office. */
export async function reviewers({
  input,
  target,
  now,
}: SelectionCall<'reviewers'>): SelectionOutcome<'reviewers'> {
  const path = await target.keptAt();
  const at = input.at === undefined ? target : await findOrganization(input.at);
  const standsAt = at && (await keptByKnown(at)());
  if (!at || !standsAt || !(liesWithin(standsAt, path) || liesWithin(path, standsAt)))
    refuse('SELECTION.NOT_HERE');
  const held = (await grantsOver(idsOf(standsAt).at(-1) ?? at._id)).filter((grant) => isInEffect(grant, now));
  const people = new Map(held.map(({ memberId, memberName }) => [memberId, memberName]));
  return {
    people: [...people]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
  };
}

/** Ends a round in which nobody is named; what is in publicity is taken out of it with that, and its branches are told. */
export async function close(call: SelectionCall<'close'>): SelectionOutcome<'close'> {
  const { input, target, caller, openid, now } = call;
  const { text } = input;
  await checkText(openid, text);
  const path = await target.keptAt();
  const act = digestOf('close', openid, target._id, String(input.version), text);
  const by = sideAbove(caller.account, path, now);
  const isShown = ({ state }: ApplicationRecord) => state === 'proposed';
  const { version } = await decideRound(
    target._id,
    (round) => round.proposed,
    (current, applications) => {
      if (current.madeBy === act) return undefined;
      if (current.state === 'named' || current.state === 'closed') refuse('SELECTION.TOO_LATE');
      if (current.version !== input.version) refuse('SELECTION.CHANGED');
      return {
        round: {
          changes: { state: 'closed', closedBecause: text, madeBy: act },
          notices: applications
            .filter(isShown)
            .map((one) => turnedNotice({ ...one, version: one.version + 1 }, 'struck', now)),
          said: {
            action: 'selection.close',
            before: { roundState: current.state },
            after: { title: current.title, roundState: 'closed' },
          },
        },
        application: (one) =>
          isShown(one)
            ? { state: 'struck', steps: [...one.steps, { step: 'struck', at: now, by, text }] }
            : {},
        honours: [],
      };
    },
    { ...call, orgPath: path },
  );
  return { version };
}
