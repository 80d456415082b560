import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';
import { toHelpers, toOffice, toRaiser } from '../domain/serviceRequest/notices';
import { turn } from '../domain/serviceRequest/requests';
import { daysFor, dueDay, mayGive, watched } from '../domain/serviceRequest/rules';
import { settingsAt } from '../domain/setting/settings';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { actingOffice } from '../domain/serviceRequest/office';
import { wordOf } from '../domain/serviceRequest/place';
import { officesBeside } from './read';
import { isGiven } from './sent-again';

/** Takes a request and gives it to who does it, with who helps; its days begin to run. */
export async function assign(call: ServiceRequestCall<'assign'>): ServiceRequestOutcome<'assign'> {
  const { input, target: request, openid, now } = call;
  const { department, version } = input;
  const category = input.category ?? request.category;
  const [settings, { workYears }, office, beside] = await Promise.all([
    settingsAt(now),
    ruleBook(now),
    actingOffice(request, call),
    findOrganization(request.organizationId).then((from) => (from ? officesBeside(from) : [])),
    checkText(openid, department),
  ]);
  const today = dayOf(now);
  const workDays = daysFor(category, settings);
  const given = { assignedOn: today, workDays, extendedTo: undefined };
  const due = dueDay(given, workYears);
  if (isGiven(request, input, today)) return { status: request.status, dueProvisional: false, ...due };
  // What was given over it is said before what stands beside it there.
  if (request.version !== version) refuse('SERVICE_REQUEST.CHANGED');
  const { lead, helpers } = chosen(beside, input);
  const { leadingOffice } = settings;
  const [leadWord, ...helperWords] = [lead, ...helpers].map((one) => wordOf(one, leadingOffice));
  const said = [
    `主办：${[leadWord, department].filter(Boolean).join('、')}`,
    ...(helperWords.length > 0 ? [`协办：${helperWords.join('、')}`] : []),
  ].join('；');
  await turn(
    request._id,
    (current) => {
      if (isGiven(current, input, today)) return undefined;
      if (current.version !== version) refuse('SERVICE_REQUEST.CHANGED');
      if (!mayGive(current)) refuse('SERVICE_REQUEST.NOT_NOW');
      return {
        changes: {
          ...given,
          status: 'assigned',
          category,
          department,
          organizationId: lead._id,
          orgPath: lead.path,
          organizationName: lead.name,
          assignerId: current.organizationId,
          offices: withOffices(current.offices, lead, helpers),
          extension: undefined,
          ...(due && watched(due.dueOn, today)),
        },
        step: { step: 'assigned', at: now, office, text: said },
        action: 'serviceRequest.assign',
        after: { lead: lead.name, category },
        orgPath: current.orgPath,
        notices: (after) => [
          // Who gave it to itself knows.
          ...(lead._id === current.organizationId ? [] : [toOffice(after, '有一件企业诉求请您办理', now)]),
          ...toHelpers(
            after,
            helpers.map(({ _id }) => _id),
            now,
          ),
          // Given anew it is not taken anew.
          ...(current.status === 'submitted'
            ? toRaiser(after, { title: '您的诉求已受理', answer: '已受理', now })
            : []),
        ],
      };
    },
    call,
  );
  return { status: 'assigned', dueProvisional: false, ...due };
}

/** Those who take part, with the new ones: who helped before and does not now still sees it. */
function withOffices(
  before: ServiceRequestRecord['offices'],
  lead: OrganizationRecord,
  helpers: readonly OrganizationRecord[],
): ServiceRequestRecord['offices'] {
  const helping = new Set(helpers.map(({ _id }) => _id));
  const known = before.map((one) => ({ ...one, helps: helping.has(one.id) }));
  const added = [lead, ...helpers]
    .filter(({ _id }) => !before.some(({ id }) => id === _id))
    .map(({ _id: id, name }) => ({ id, name, helps: helping.has(id) }));
  return [...known, ...added];
}

/** Who does it and who helps, of the offices right beside the one that gives it. Refuses SERVICE_REQUEST.NOT_THERE. */
function chosen(
  beside: readonly OrganizationRecord[],
  { leadId, helperIds }: { leadId: string; helperIds: readonly string[] },
): { lead: OrganizationRecord; helpers: OrganizationRecord[] } {
  const besideOf = (id: string, field: string) =>
    beside.find(({ _id }) => _id === id) ?? refuse('SERVICE_REQUEST.NOT_THERE', { field });
  return {
    lead: besideOf(leadId, 'leadId'),
    helpers: [...new Set(helperIds)].filter((id) => id !== leadId).map((id) => besideOf(id, 'helperIds')),
  };
}
