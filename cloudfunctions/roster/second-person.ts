import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { OrganizationRecord } from '../domain/organization/model';
import type { RosterCall, RosterOutcome } from './context';
import {
  agree,
  askToExport,
  exportRequest,
  exportRequestsOf,
  useAgreement,
} from '../domain/asking/export-requests';
import type { ExportRequestRecord } from '../domain/asking/model';

/** What was agreed to holds this long (ms). */
const agreementHolds = 24 * 3_600_000;

/** The roster of a town and of what lies below it goes out on one person's word; what is more needs two. */
const goesBeyondATown = ({ kind }: OrganizationRecord): boolean => kind === 'district';

const requestId = (organization: OrganizationRecord, personId: string): string =>
  `${organization._id}:${personId}`;

/**
 * Stops an export beyond a town that no other person has agreed to, and asks for it; what was agreed to serves once.
 * @throws ROSTER.SECOND_PERSON_NEEDED
 */
export async function requireSecondPerson(call: RosterCall<'export'>): Promise<void> {
  const { target: organization, caller, now, input } = call;
  if (!goesBeyondATown(organization)) return;
  const personId = personIdOf(caller.account);
  const id = requestId(organization, personId);
  const serves = ({ status, agreedAt, purpose }: ExportRequestRecord) =>
    status === 'agreed' && now - (agreedAt ?? 0) < agreementHolds && purpose === input.purpose;
  if (await useAgreement(id, serves)) return;
  await askToExport(
    {
      _id: id,
      organizationId: organization._id,
      orgPath: organization.path,
      personId,
      name: caller.account.name,
      purpose: input.purpose,
      askedAt: now,
      status: 'open',
      agreedAt: null,
    },
    call,
  );
  refuse('ROSTER.SECOND_PERSON_NEEDED');
}

/** Who asks to export, latest first. */
export async function exportRequests(call: RosterCall<'exportRequests'>): RosterOutcome<'exportRequests'> {
  const own = personIdOf(call.caller.account);
  const requests = await exportRequestsOf(call.target._id);
  return {
    requests: requests.map(({ _id: id, personId, name, purpose, askedAt }) => ({
      id,
      name,
      purpose,
      askedAt,
      mayAgree: personId !== own,
    })),
  };
}

/** Agrees to another person's export; the first word stands. */
export async function agreeToExport(call: RosterCall<'agreeToExport'>): RosterOutcome<'agreeToExport'> {
  const { target: organization, caller, input, now } = call;
  const personId = personIdOf(caller.account);
  const asked = await exportRequest(input.requestId);
  if (asked?.organizationId !== organization._id) refuse('ROSTER.NO_REQUEST');
  if (asked.personId === personId) refuse('ROSTER.OWN_REQUEST');
  const agreed = await agree(asked._id, { personId, name: caller.account.name, at: now }, call);
  if (agreed === undefined) refuse('ROSTER.NO_REQUEST');
  return { agreedAt: agreed };
}
