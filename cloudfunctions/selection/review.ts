import { valuesOf } from '../domain/declared/held';
import { keptBy } from '../domain/organization/keeping';
import { selectionOn, selectionsOn } from '../domain/selection/all';
import { isInvolved } from '../domain/selection/conflict';
import { fieldsOf } from '../domain/selection/declare';
import { findApplication, findRound, opinionsOf } from '../domain/selection/find';
import { opinionId, putOpinion } from '../domain/selection/keep';
import { holdsOf } from '../domain/selection/opinions';
import { toReviewBy } from '../domain/selection/reviewing';
import { auditRead } from '../kernel/audit';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import type { SelectionCall, SelectionOutcome } from './context';
import { drawnFields, kindOf } from './view';

/** What waits for the caller's opinion, and what they said already; what they have a part in is not among it. */
export async function toReview({ caller, now }: SelectionCall<'toReview'>): SelectionOutcome<'toReview'> {
  const { account } = caller;
  const on = (await selectionsOn(now)).map((one) => one.name);
  const { applications, opinions } = await toReviewBy(account, on, now);
  const said = new Map(opinions.map(({ applicationId, stance }) => [applicationId, stance]));
  return {
    applications: applications
      .map(({ _id: id, roundTitle, name, organizationName }) => {
        const stance = said.get(id);
        return { id, roundTitle, name, organizationName, ...(stance && { stance }) };
      })
      .sort(
        (one, other) =>
          Number(one.stance !== undefined) - Number(other.stance !== undefined) ||
          (one.organizationName < other.organizationName ? -1 : 1),
      ),
  };
}

/** An application of a round in which the caller is asked; anybody else is refused as if there were none. */
async function askedAbout(id: string, account: AccountRecord, now: number) {
  const application = await findApplication(id);
  const round = application && (await findRound(application.roundId));
  const declared = round && (await selectionOn(round.selection, now));
  const isAsked = round?.reviewers.some((one) => one.id === personIdOf(account));
  // What was never found to meet the notice, and what went, is not for reviewers.
  const isShown = application && ['accepted', 'proposed', 'named'].includes(application.state);
  if (!application || !round || !declared || !isAsked || !isShown) refuse('SELECTION.NOT_ASKED');
  return { application, round, declared };
}

/** An application as its reviewer reads it; that it was read is left in the audit. */
export async function review(call: SelectionCall<'review'>): SelectionOutcome<'review'> {
  const { input, caller, now } = call;
  const { account } = caller;
  const { application, round, declared } = await askedAbout(input.applicationId, account, now);
  const [path, opinions] = await Promise.all([
    keptBy(application.organizationId)(),
    opinionsOf(application._id),
  ]);
  await auditRead(call, { action: 'selection.review', target: application._id, orgPath: path });
  const { term, source, conditions } = kindOf(declared);
  const said = opinions.find(({ reviewerId }) => reviewerId === personIdOf(account));
  const opinion = said && { stance: said.stance, text: said.text };
  const holds = said !== undefined && holdsOf(application)(said);
  const inConflict = isInvolved(account, application, path, now);
  return {
    id: application._id,
    roundTitle: round.title,
    term,
    name: application.name,
    organizationName: application.organizationName,
    source,
    conditions,
    says: round.says,
    fields: drawnFields(fieldsOf(declared)),
    values: valuesOf(fieldsOf(declared), application),
    version: application.version,
    ...(opinion && (holds ? { opinion } : { earlier: opinion })),
    inConflict,
    mayOpine:
      round.state === 'open' &&
      application.state === 'accepted' &&
      !inConflict &&
      !(holds && said.stance === 'conflict'),
  };
}

/** Keeps what the caller says of an application; whoever is in conflict says nothing else any more. */
export async function opine(call: SelectionCall<'opine'>): SelectionOutcome<'opine'> {
  const { input, caller, openid, now } = call;
  const { account } = caller;
  const { stance, text } = input;
  const { application } = await askedAbout(input.applicationId, account, now);
  const path = await keptBy(application.organizationId)();
  if (stance !== 'conflict' && text === '') refuse('SELECTION.WORDS_NEEDED', { field: 'text' });
  await checkText(openid, text);
  const reviewerId = personIdOf(account);
  await putOpinion(
    {
      _id: opinionId(application._id, reviewerId),
      applicationId: application._id,
      roundId: application.roundId,
      reviewerId,
      reviewerName: account.name,
      stance,
      text,
      at: now,
    },
    (current, round, before) => {
      if (round.state !== 'open' || current.state !== 'accepted') refuse('SELECTION.TOO_LATE');
      // It was put right after they read it: these words are of another text.
      if (input.version !== undefined && input.version !== current.version) refuse('SELECTION.CHANGED');
      const isIn =
        before?.stance === 'conflict' || (stance !== 'conflict' && isInvolved(account, current, path, now));
      if (isIn) refuse('SELECTION.IN_CONFLICT');
    },
    { ...call, orgPath: path },
  );
  return { stance };
}
