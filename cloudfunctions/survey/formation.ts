import { surveyContract } from '../../types/survey/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import { mayLieBelow } from '../domain/organization/lies-below';
import type { OrganizationRecord } from '../domain/organization/model';
import { requireFreeName, requireOpen } from '../domain/organization/open';
import { findSubject } from '../domain/subject/find';
import { keepsSubjects } from '../domain/subject/keeper';
import { subjectsNow } from '../domain/subject/recorded';
import {
  addFormation,
  findFormation,
  formationsOf,
  formedIdOf,
  openFormationOf,
  turnFormation,
} from '../domain/survey/formations';
import type { FormationRecord } from '../domain/survey/model';
import { formingRules } from '../domain/survey/neighbours';
import { requireReach } from '../kernel/access';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { visible } from '../kernel/names';
import { liesWithin } from '../kernel/paths';
import type { SurveyCall, SurveyOutcome } from './context';

const size = 20;

const shownOf = (record: FormationRecord) => {
  const { _id: id, name, state, organizationName: officeName, parentName, subjects, createdAt } = record;
  return { id, name, state, officeName, parentName, subjects, createdAt };
};

/** What is being formed in a town, or in the district. */
export async function formations({
  input,
  target: office,
}: SurveyCall<'formations'>): SurveyOutcome<'formations'> {
  if (!keepsSubjects(office)) refuse('SURVEY.NOT_AN_OFFICE');
  const { items, next } = await formationsOf(office, { after: input.after, size });
  return { formations: items.map(shownOf), ...(next && { next }) };
}

/** Begins to form a branch of one subject, or jointly of some that the same office keeps. */
export async function beginFormation(call: SurveyCall<'beginFormation'>): SurveyOutcome<'beginFormation'> {
  const { input, target: first, openid } = call;
  const formationId = `f-${digestOf(first._id, openid, input.actKey)}`;
  return doneOnce(
    async () => (await findFormation(formationId)) && { formationId },
    () => begin(call, formationId),
  );
}

async function begin(
  call: SurveyCall<'beginFormation'>,
  formationId: string,
): SurveyOutcome<'beginFormation'> {
  const { input, target: first, openid, now } = call;
  const { access } = surveyContract.actions.beginFormation;
  const others = [...new Set(input.withIds)].filter((id) => id !== first._id);
  const { unitsAtMost } = await formingRules(now);
  if (others.length + 1 > unitsAtMost) refuse('SURVEY.TOO_MANY_UNITS', { field: 'withIds' });
  const found = await Promise.all(
    others.map(async (id) => requireReach(access, guarded(await findSubject(id)), call)),
  );
  const subjects = [first, ...found];
  if (subjects.some(({ coverage, status }) => coverage === 'organization' || status !== 'operating'))
    refuse('SURVEY.COVERED_ALREADY');
  if (subjects.some(({ organizationId }) => organizationId !== first.organizationId))
    refuse('SURVEY.OTHER_TOWN');
  if (await openFormationOf(subjects.map(({ _id }) => _id))) refuse('SURVEY.BEING_FORMED');
  const parent = await parentFor(input.parentId, await first.keptAt());
  await requireFreeName(parent._id, input.name, formedIdOf({ _id: formationId }));
  await checkText(openid, input.name);
  await addFormation(
    {
      _id: formationId,
      organizationId: first.organizationId,
      orgPath: first.orgPath,
      organizationName: first.organizationName,
      name: visible(input.name),
      parentId: parent._id,
      parentName: parent.name,
      subjects: subjects.map(({ _id: id, name }) => ({ id, name })),
      subjectIds: subjects.map(({ _id }) => _id),
      state: 'open',
      closedAt: null,
      version: 0,
      createdAt: now,
    },
    call,
  );
  return { formationId };
}

/** The body that a branch of an office's subjects may lie below: the office, or one within it. */
export async function parentFor(id: string, within: string): Promise<OrganizationRecord> {
  const parent = await loadOrganization(id);
  if (!parent || !liesWithin(parent.path, within) || !mayLieBelow('branch', parent.kind))
    refuse('SURVEY.NO_PARENT', { field: 'parentId' });
  requireOpen(parent);
  return parent;
}

/** One formation with how far it has come, and what the rules say of it. */
export async function formation({ target, now }: SurveyCall<'formation'>): SurveyOutcome<'formation'> {
  const { request, approval, reason, formedId, version, subjectIds, parentId } = target;
  const [subjects, { fullAtLeast, unitsAtMost, citations }] = await Promise.all([
    subjectsNow(subjectIds),
    formingRules(now),
  ]);
  const full = [...subjects.values()].reduce((sum, { members }) => sum + (members?.full ?? 0), 0);
  return {
    ...shownOf(target),
    version,
    parentId,
    joint: subjectIds.length > 1,
    full,
    fullAtLeast,
    unitsAtMost,
    citations: subjectIds.length > 1 ? citations : citations.slice(0, 1),
    steps: [
      ...(request ? [{ step: 'request' as const, ...request }] : []),
      ...(approval ? [{ step: 'approval' as const, ...approval }] : []),
    ],
    ...(reason && { reason }),
    ...(formedId && { formedId }),
  };
}

/** Says when it was asked for, or approved. */
export async function recordFormation(call: SurveyCall<'recordFormation'>): SurveyOutcome<'recordFormation'> {
  const { input, target, openid, now } = call;
  const { step, on, number } = input;
  if (on > dayOf(now)) refuse('SURVEY.DAY_IMPOSSIBLE', { field: 'on' });
  await checkText(openid, number);
  const said = { on, ...(number && { number }) };
  const version = await turnFormation(
    target._id,
    'survey.recordFormation',
    (current) => {
      if (JSON.stringify(current[step]) === JSON.stringify(said)) return undefined;
      if (current.state !== 'open') refuse('SURVEY.SETTLED');
      if (step === 'approval' && !current.request) refuse('SURVEY.NOT_ASKED_YET');
      const isBefore =
        step === 'approval' ? on < (current.request?.on ?? '') : on > (current.approval?.on ?? on);
      if (isBefore) refuse('SURVEY.DAY_IMPOSSIBLE', { field: 'on' });
      return { [step]: said };
    },
    call,
  );
  return { version };
}

/** It will not be formed. */
export async function drop(call: SurveyCall<'drop'>): SurveyOutcome<'drop'> {
  const { input, target, openid, now } = call;
  const { reason } = input;
  await checkText(openid, reason);
  await turnFormation(
    target._id,
    'survey.drop',
    (current) => {
      if (current.state === 'dropped' && current.reason === reason) return undefined;
      if (current.state !== 'open') refuse('SURVEY.SETTLED');
      return { state: 'dropped', reason, closedAt: now };
    },
    call,
  );
  return { dropped: true };
}
