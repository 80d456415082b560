import { ruleBook } from '../domain/rules/amendments';
import { addYears } from '../../types/shared/calendar';
import { candidateKeyOf } from '../domain/selection/candidate';
import { isAbout } from '../domain/selection/conflict';
import { candidate, type Selection } from '../domain/selection/declare';
import { decideRound, turnApplication } from '../domain/selection/keep';
import type { ApplicationRecord, HonourRecord, Objection, RoundRecord } from '../domain/selection/model';
import { namedNotice, publicNotice, turnedNotice } from '../domain/selection/notices';
import { phaseOf, publicityOf } from '../domain/selection/phase';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf, newId } from '../kernel/ids';
import type { SelectionCall, SelectionOutcome } from './context';
import { sideAbove } from './office';

/** 公示: the office says whom it proposes and why; the days run from the next work day on. */
export async function publish(call: SelectionCall<'publish'>): SelectionOutcome<'publish'> {
  const { input, target, caller, openid, now } = call;
  const today = dayOf(now);
  const [{ workYears }, path] = await Promise.all([ruleBook(now), target.keptAt()]);
  await checkText(openid, input.text);
  const proposed = [...new Set(input.proposed)].sort();
  const act = digestOf('publish', openid, target._id, String(input.version), input.text, ...proposed);
  const by = sideAbove(caller.account, path, now);
  const untilOf = (round: RoundRecord) =>
    publicityOf({ publicOn: today, publicityDays: round.publicityDays }, workYears)?.publicUntil ?? today;
  const after = await decideRound(
    target._id,
    () => proposed,
    (round, applications) => {
      if (round.madeBy === act) return undefined;
      if (round.state !== 'open') refuse('SELECTION.TOO_LATE');
      if (phaseOf(round, today, workYears) === 'applying') refuse('SELECTION.TOO_EARLY');
      if (round.version !== input.version) refuse('SELECTION.CHANGED');
      if (proposed.length > round.quota) refuse('SELECTION.OVER_QUOTA', { field: 'proposed' });
      if (applications.length < proposed.length || applications.some(({ state }) => state !== 'accepted'))
        refuse('SELECTION.NOT_ACCEPTED', { field: 'proposed' });
      if (new Set(applications.map(candidateKeyOf)).size < applications.length)
        refuse('SELECTION.TWICE', { field: 'proposed' });
      if (applications.some((one) => isAbout(caller.account, one))) refuse('SELECTION.OWN_CASE');
      return {
        round: {
          changes: { state: 'public', publicOn: today, because: input.text, proposed, madeBy: act },
          notices: [publicNotice(round, untilOf(round), now)],
          said: {
            action: 'selection.publish',
            before: { roundState: round.state },
            after: { title: round.title, roundState: 'public' },
          },
        },
        application: ({ steps }) => ({
          state: 'proposed',
          steps: [...steps, { step: 'proposed', at: now, by }],
        }),
        honours: [],
      };
    },
    { ...call, orgPath: path },
  );
  return { version: after.version, publicUntil: publicityOf(after, workYears)?.publicUntil ?? today };
}

/** Notes what came in during the publicity, and what was found; or takes an application out of it. */
export async function object(call: SelectionCall<'object'>): SelectionOutcome<'object'> {
  const { input, target, caller, openid, now } = call;
  const { noted } = input;
  const officePath = await target.keptAt();
  if (isAbout(caller.account, target)) refuse('SELECTION.OWN_CASE');
  await checkText(openid, noted.text);
  const act = digestOf('object', openid, target._id, String(input.version), ...Object.values(noted));
  const by = sideAbove(caller.account, officePath, now);
  const after = await turnApplication(
    target._id,
    (current, round) => {
      if (current.madeBy === act) return undefined;
      if (round.state !== 'public' || current.state !== 'proposed') refuse('SELECTION.NOT_PUBLIC');
      if (current.version !== input.version) refuse('SELECTION.CHANGED');
      const said = (state: string) => ({
        action: 'selection.object',
        before: { applicationState: current.state },
        after: { title: current.roundTitle, applicationState: state },
      });
      if (noted.as === 'struck') {
        const steps = [...current.steps, { step: 'struck' as const, at: now, by, text: noted.text }];
        return {
          changes: { state: 'struck', steps, madeBy: act },
          notices: [turnedNotice({ ...current, version: current.version + 1 }, 'struck', now)],
          said: said('struck'),
        };
      }
      const objections =
        noted.as === 'objection'
          ? [...current.objections, { id: newId(), at: now, text: noted.text }]
          : settled(current.objections, noted.objectionId, noted.text);
      return { changes: { objections, madeBy: act }, said: said(current.state) };
    },
    { ...call, orgPath: officePath },
  );
  return { state: after.state, version: after.version };
}

/** What came in, one of it with what was found. Refuses SELECTION.CHANGED where there is no such, or it was found already. */
function settled(objections: readonly Objection[], id: string, found: string): Objection[] {
  const open = objections.find((one) => one.id === id);
  if (!open || open.settled !== undefined) refuse('SELECTION.CHANGED');
  return objections.map((one) => (one === open ? { ...one, settled: found } : one));
}

/** 命名: after the publicity, with nothing open against any; each that is left becomes an honour. */
export async function name(call: SelectionCall<'name'>): SelectionOutcome<'name'> {
  const { input, target, caller, openid, now } = call;
  const { declared } = target;
  const today = dayOf(now);
  const [{ workYears }, path] = await Promise.all([ruleBook(now), target.keptAt()]);
  await checkText(openid, input.document);
  const act = digestOf('name', openid, target._id, String(input.version), input.document);
  const by = sideAbove(caller.account, path, now);
  let honours = 0;
  const after = await decideRound(
    target._id,
    (round) => round.proposed,
    (round, applications) => {
      const left = applications.filter(({ state }) => state === 'proposed' || state === 'named');
      honours = left.length;
      if (round.madeBy === act) return undefined;
      if (round.state !== 'public') refuse('SELECTION.NOT_PUBLIC');
      if (round.version !== input.version) refuse('SELECTION.CHANGED');
      if (phaseOf(round, today, workYears) !== 'toName') refuse('SELECTION.TOO_EARLY');
      if (left.length === 0) refuse('SELECTION.NOBODY_LEFT');
      if (left.some(({ objections }) => objections.some(({ settled }) => settled === undefined)))
        refuse('SELECTION.OBJECTION_OPEN');
      if (left.some((one) => isAbout(caller.account, one))) refuse('SELECTION.OWN_CASE');
      return {
        round: {
          changes: { state: 'named', namedBy: input.document, madeBy: act },
          notices: [
            namedNotice(
              round,
              left.map(({ organizationId }) => organizationId),
              now,
            ),
          ],
          said: {
            action: 'selection.name',
            before: { roundState: round.state },
            after: { title: round.title, document: input.document, roundState: 'named' },
          },
        },
        application: (one) =>
          one.state === 'proposed'
            ? { state: 'named', steps: [...one.steps, { step: 'named', at: now, by }] }
            : {},
        honours: left.map((one) =>
          honourFrom(one, round, { declared, document: input.document, today, by, now }),
        ),
      };
    },
    { ...call, orgPath: path },
  );
  return { version: after.version, honours };
}

interface Given {
  declared: Selection;
  document: string;
  today: string;
  by: string;
  now: number;
}

function honourFrom(
  one: ApplicationRecord,
  round: RoundRecord,
  { declared, document, today, by, now }: Given,
): HonourRecord {
  const memberId = one.people.find(({ field }) => field === candidate)?.id;
  const subjectId = one.subjects.find(({ field }) => field === candidate)?.id;
  return {
    _id: `h-${one._id}`,
    selection: declared.name,
    term: declared.term,
    of: declared.of,
    name: one.name,
    organizationId: one.organizationId,
    orgPath: one.orgPath,
    organizationName: one.organizationName,
    above: one.above,
    officeId: round.officeId,
    officeName: round.officeName,
    document,
    namedOn: today,
    state: 'held',
    steps: [{ step: 'named', at: now, by }],
    version: 0,
    ...(memberId && { memberId }),
    ...(subjectId && { subjectId }),
    ...(one.people.length > 0 && { namedIds: one.people.map(({ id }) => id) }),
    ...(declared.termYears && { until: addYears(today, declared.termYears) }),
  };
}
