import { inspectAll, type Attachment } from '../domain/attachments/inspect';
import { attachmentStays } from '../domain/attachments/stays';
import { findMember } from '../domain/membership/find';
import { idsOfBranch } from '../domain/organization/counting';
import { findOrganizations } from '../domain/organization/find';
import { successorOf } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { clearVenue } from '../domain/venue/booking';
import { findVenue } from '../domain/venue/find';
import { addVenue, changeVenue } from '../domain/venue/keep';
import type { VenueRecord } from '../domain/venue/model';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { actOf } from '../kernel/ids';
import { initialsOf } from '../domain/subject/record';
import { idsOf, townIdOf } from '../kernel/paths';
import { prepareUploadTo } from '../kernel/uploads';
import type { VenueCall, VenueOutcome } from './context';

/** Where pictures of venues, and of self-checks, are uploaded. */
const folder = { folder: 'venue-files', stays: attachmentStays } as const;

const fileCodes = {
  missing: 'VENUE.FILE_MISSING',
  kind: 'VENUE.FILE_KIND',
  tooLarge: 'VENUE.FILE_TOO_LARGE',
} as const;

/** Writes a venue down, or puts one right over the version that was read. */
export async function save(call: VenueCall<'save'>): VenueOutcome<'save'> {
  const { input, target, openid, now } = call;
  const [keeper, before] = await Promise.all([
    successorOf(target),
    input.venueId === undefined ? undefined : findVenue(input.venueId),
  ]);
  if (keeper.closedAt) refuse('ORGANIZATION.CLOSED');
  const act = actOf(['venue', openid, keeper._id], input, input.venueId);
  if (input.venueId !== undefined) {
    // Of what was just merged its record follows later.
    if (!before || !idsOfBranch(keeper).includes(before.organizationId)) refuse('VENUE.NOT_YOURS');
    if (before.madeBy === act) return { venueId: before._id, version: before.version };
    if (before.version !== input.version) refuse('VENUE.CHANGED');
  }
  const written = await contentOf(call, keeper, before);
  if (before) {
    const changed = await changeVenue(
      before._id,
      { action: 'venue.save', act, version: before.version, becomes: (current) => whole(current, written) },
      { ...call, orgPath: keeper.path },
    );
    if (!changed) refuse('VENUE.CHANGED');
    await clearVenue(changed._id, now);
    return { venueId: changed._id, version: changed.version };
  }
  const kept = await addVenue(
    {
      _id: `v-${act}`,
      organizationId: keeper._id,
      orgPath: keeper.path,
      organizationName: keeper.name,
      organizationKind: keeper.kind,
      above: idsOf(keeper.path),
      closedDays: [],
      isGivenUp: false,
      version: 1,
      madeBy: act,
      changedAt: now,
      ...written,
    },
    { ...call, orgPath: keeper.path },
  );
  return { venueId: kept._id, version: kept.version };
}

type Written = Pick<
  VenueRecord,
  | 'kind'
  | 'name'
  | 'initials'
  | 'address'
  | 'hours'
  | 'use'
  | 'sharing'
  | 'shared'
  | 'facilities'
  | 'contact'
  | 'files'
> &
  Pick<VenueRecord, 'seats' | 'lookedAfterBy'>;

/** What may be left out is gone when it is. */
function whole(current: VenueRecord, written: Written): VenueRecord {
  const cleared: Partial<VenueRecord> = { seats: undefined, lookedAfterBy: undefined };
  return { ...current, ...cleared, ...written };
}

/** What was written, checked: by WeChat, and whether what it names is there. */
async function contentOf(
  { input, openid }: VenueCall<'save'>,
  keeper: OrganizationRecord,
  before: VenueRecord | undefined,
): Promise<Written> {
  const { kind, name, address, use, sharing, sharedIds, seats, facilities, contact } = input;
  if (sharing === 'town' && (keeper.kind === 'district' || townIdOf(keeper.path) === undefined))
    refuse('VENUE.NO_TOWN', { field: 'sharing' });
  const [shared, lookedAfterBy, files] = await Promise.all([
    sharing === 'named' ? sharedWith(sharedIds, keeper, before) : [],
    memberNamed(input.lookedAfterById, keeper, before),
    inspected(input.files, before?.files ?? [], openid),
    checkText(openid, name, address, facilities, contact),
  ]);
  return {
    kind,
    name,
    initials: initialsOf(name),
    address,
    hours: [...input.hours].sort((one, other) => one.weekday - other.weekday),
    use,
    sharing,
    shared,
    facilities,
    contact,
    files,
    ...(seats !== undefined && { seats }),
    ...(lookedAfterBy && { lookedAfterBy }),
  };
}

/** Those that it is shared with by name: organisations of the district that stand. Who is named already stays. */
async function sharedWith(
  ids: readonly string[],
  keeper: OrganizationRecord,
  before: VenueRecord | undefined,
): Promise<VenueRecord['shared']> {
  const known = before?.shared ?? [];
  const others = [...new Set(ids)].filter((id) => id !== keeper._id);
  if (others.length === 0) refuse('VENUE.NOBODY_NAMED', { field: 'sharedIds' });
  const found = await findOrganizations(others);
  return others.map((id) => {
    const one = found.find(({ _id }) => _id === id);
    const stands = one && !one.closedAt && one.kind !== 'group' && one.kind !== 'district';
    if (stands) return { id, name: one.name };
    return known.find((other) => other.id === id) ?? refuse('VENUE.NOT_THERE', { field: 'sharedIds' });
  });
}

/** Who looks after it: of a branch one of its members. Who is named already stays. */
async function memberNamed(
  memberId: string | undefined,
  keeper: OrganizationRecord,
  before: VenueRecord | undefined,
): Promise<VenueRecord['lookedAfterBy']> {
  if (memberId === undefined || memberId === before?.lookedAfterBy?.id)
    return before?.lookedAfterBy && memberId ? before.lookedAfterBy : undefined;
  const member = await findMember(memberId);
  const isOfIt =
    member?.state === 'active' &&
    keeper.kind === 'branch' &&
    idsOfBranch(keeper).includes(member.organizationId);
  return isOfIt
    ? { id: member._id, name: member.name }
    : refuse('VENUE.NOT_THERE', { field: 'lookedAfterById' });
}

export const inspected = (
  files: Pick<Attachment, 'fileId' | 'name'>[],
  known: Attachment[],
  openid: string,
): Promise<Attachment[]> => inspectAll(files, known, openid, fileCodes);

/** Says where a picture is to be uploaded. */
export const prepareFile = (call: VenueCall<'prepareFile'>): VenueOutcome<'prepareFile'> =>
  prepareUploadTo(folder, call.input, call);
