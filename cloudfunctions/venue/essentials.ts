import { branchKeepers, officers } from '../../types/shared/roles';
import { keptAboveOrOwn, keptBy } from '../domain/organization/keeping';
import { addCheck, reviewCheck } from '../domain/venue/check';
import { currentTemplate, findCheck } from '../domain/venue/find';
import type { VenueCheckRecord, VenueTemplateRecord } from '../domain/venue/model';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { holds, nearestRole } from '../kernel/identity';
import { digestOf } from '../kernel/ids';
import type { VenueCall, VenueOutcome } from './context';
import { inspected } from './save';
import { templateOf } from './view';

/** 六个有 of one room. */
export async function essentials({
  target: venue,
  caller,
  now,
}: VenueCall<'essentials'>): VenueOutcome<'essentials'> {
  if (venue.kind !== 'activityRoom') refuse('VENUE.NOT_A_ROOM');
  const { account } = caller;
  const [path, above, template, last] = await Promise.all([
    venue.keptAt(),
    keptAboveOrOwn(venue.organizationId)(),
    currentTemplate(),
    venue.check && findCheck(venue.check.id),
  ]);
  return {
    name: venue.name,
    organizationId: venue.organizationId,
    organizationName: venue.organizationName,
    ...(template && { template: templateOf(template) }),
    begun: begunWith(template, last),
    ...(last && { last: shownOf(last) }),
    mayCheck:
      template !== undefined &&
      !venue.isGivenUp &&
      holds(account, [...branchKeepers, ...officers], path, now),
    mayReview: last !== undefined && !venue.isGivenUp && holds(account, officers, above, now),
  };
}

/** What was said last of the items that are asked for now: a fact is entered once. */
const begunWith = (template: VenueTemplateRecord | undefined, last: VenueCheckRecord | undefined) =>
  (template?.items ?? []).flatMap(({ key }) => {
    const said = last?.answers.find((one) => one.key === key);
    return said ? [{ key, answer: said.answer, note: said.note }] : [];
  });

const shownOf = (check: VenueCheckRecord) => ({
  id: check._id,
  version: check.version,
  on: check.on,
  edition: check.edition,
  answers: check.answers.map(({ name, answer, note }) => ({ name, answer, note })),
  files: check.files,
  isCorrection: check.isCorrection,
  review: check.review,
  reviewNote: check.reviewNote,
  ...(check.reviewedBy && { reviewedBy: check.reviewedBy }),
  ...(check.correctBy && { correctBy: check.correctBy }),
});

/** The room's keeper says of each item whether it has it. */
export async function check(call: VenueCall<'check'>): VenueOutcome<'check'> {
  const { input, target: venue, openid, now } = call;
  if (venue.kind !== 'activityRoom') refuse('VENUE.NOT_A_ROOM');
  if (venue.isGivenUp) refuse('VENUE.ENDED');
  const _id = `c-${digestOf('check', openid, venue._id, input.actKey)}`;
  if (await findCheck(_id)) return { checkId: _id };
  const [template, before] = await Promise.all([currentTemplate(), venue.check && findCheck(venue.check.id)]);
  if (!template) refuse('VENUE.NO_TEMPLATE');
  if (template.edition !== input.edition) refuse('VENUE.CHANGED');
  const answers = template.items.map(({ key, name }, index) => {
    const said = input.answers.find((one) => one.key === key);
    if (!said) refuse('VENUE.ANSWER_MISSING', { field: `answers.${index}` });
    return { key, name, answer: said.answer, note: said.note };
  });
  const [files] = await Promise.all([
    inspected(input.files, before?.files ?? [], openid),
    checkText(openid, ...answers.map(({ note }) => note)),
  ]);
  const orgPath = await venue.keptAt();
  await addCheck(
    {
      _id,
      venueId: venue._id,
      organizationId: venue.organizationId,
      orgPath,
      organizationName: venue.organizationName,
      on: dayOf(now),
      edition: template.edition,
      answers,
      files,
      isCorrection: false,
      review: 'waiting',
      reviewNote: '',
      version: 0,
      replacedAt: null,
      changedAt: now,
    },
    { ...call, orgPath },
  );
  return { checkId: _id };
}

/** An office above says what it found. */
export async function review(call: VenueCall<'review'>): VenueOutcome<'review'> {
  const { input, target: checked, caller, openid, now } = call;
  const { verdict, correctBy, note, version } = input;
  const isCorrect = verdict === 'correct';
  if (isCorrect && (correctBy === undefined || correctBy < dayOf(now)))
    refuse('VENUE.NO_DAY', { field: 'correctBy' });
  if (isCorrect && note === '') refuse('VENUE.NOTHING_SAID', { field: 'note' });
  await checkText(openid, note);
  const above = await checked.keptAt();
  const side = nearestRole(caller.account, officers, above, now);
  const after = await reviewCheck(
    checked._id,
    {
      review: verdict,
      reviewNote: note,
      reviewedBy: side?.organizationName ?? '',
      madeBy: digestOf('review', openid, checked._id, String(version), verdict, correctBy ?? '', note),
      ...(isCorrect && correctBy && { correctBy }),
    },
    version,
    { ...call, orgPath: await keptBy(checked.organizationId)() },
  );
  return after ? { version: after.version } : refuse('VENUE.CHANGED');
}
