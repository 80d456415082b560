import fc from 'fast-check';
import { refusedBy } from '../../cloudfunctions/kernel/access';
import { isFor, keyOfPath } from '../../cloudfunctions/kernel/audience';
import { digestOf } from '../../cloudfunctions/kernel/ids';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';
import { liesWithin } from '../../cloudfunctions/kernel/paths';
import { contracts, type ActionName } from '../../types';
import type { Access, Action } from '../../types/contract';
import { roles, type Role } from '../../types/shared/roles';
import type { AccessTable, Entry } from './access/entries';
import { day, minute, noon, type TestCloud } from '../support/cloud';
import { branch, faraway, north, sister, south } from '../support/district';
import { idsOf, longKey, mighty, storedByEverything, valuesOf, type Stored } from '../support/everything';
import { inputsOf, withValue } from '../support/inputs';
import { longId, longOpenid, startLongCloud, withLongIds } from '../support/long-ids';

/**
 * The table of who may do what, through the functions: people of every role, of the branch, above it, beside it and far
 * from it, and those whose role or account has ended, call every action about the branch's own records.
 */

/** A WeChat user with one role over one organisation; an officer of the district, so that nobody belongs to the branch. */
interface Holder {
  openid: string;
  role: Role;
  path: string;
  /** Whether what they hold counts. */
  inEffect: boolean;
  account: AccountRecord;
}

/** A branch that was closed, and one that was merged into the branch from another town. */
const closedOne = { ...sister, _id: 'gone', path: `${north.path}gone/`, closedAt: noon - day };
const mergedOne = {
  ...sister,
  _id: 'merged',
  path: `${south.path}merged/`,
  closedAt: noon - day,
  mergedInto: branch._id,
};

/** A group of the branch: what is kept of it is the branch's keepers' to do. */
const group = {
  _id: 'a-group',
  kind: 'group' as const,
  name: '小组',
  parentId: branch._id,
  path: `${branch.path}a-group/`,
};

const places = {
  closedOne,
  mergedOne,
  own: branch,
  above: north,
  beside: sister,
  far: faraway,
  otherTown: south,
};
type Place = keyof typeof places;

const now = noon + 75 * minute;
const home = withLongIds(branch);

function holder(place: Place, role: Role, state: 'inEffect' | 'runOut' | 'closed' = 'inEffect'): Holder {
  const over = withLongIds(places[place]);
  const openid = longOpenid(`${place}-${role}-${state}`);
  const officeOf = { organizationId: longId('d'), organizationName: 'd', orgPath: `/${longId('d')}/` };
  const grant = {
    role,
    organizationId: over._id,
    organizationName: over.name,
    organizationKind: over.kind,
    orgPath: over.path,
    ...(state === 'runOut' && { until: now - 1 }),
  };
  const account = {
    _id: openid,
    name: '某人',
    ...officeOf,
    grants: [grant],
    ...(state === 'closed' && { closedAt: now - day }),
  };
  return { openid, role, path: over.path, inEffect: state === 'inEffect', account };
}

const everyRole = roles.filter((role) => role !== 'member');
/** Who stands above a branch; that what is held above reaches what lies below is the same for every role. */
const aboveOnes = ['groupLeader', 'instructor', 'townOfficer', 'districtOfficer', 'districtAdmin'] as const;
const ended = ['secretary', 'townOfficer', 'districtAdmin'] as const;
const holders: Holder[] = [
  ...everyRole.map((role) => holder('own', role)),
  ...aboveOnes.map((role) => holder('above', role)),
  ...(['secretary', 'deputySecretary'] as const).map((role) => holder('beside', role)),
  ...(['secretary', 'affairsWorker'] as const).map((role) => holder('far', role)),
  ...(['townOfficer', 'districtAdmin'] as const).map((role) => holder('otherTown', role)),
  ...(['closedOne', 'mergedOne'] as const).flatMap((place) =>
    (['secretary', 'affairsWorker'] as const).map((role) => holder(place, role)),
  ),
  ...ended.map((role) => holder('above', role, 'runOut')),
  holder('above', 'districtAdmin', 'closed'),
];

const stranger = longOpenid('NEVER-SEEN');

const table: AccessTable = Object.fromEntries(
  Object.keys(contracts).flatMap((context) => {
    const { access } = jest.requireActual<{ access: AccessTable }>(`./access/${context}`);
    return Object.entries(access).map(([name, entry]) => [`${context}.${name}`, entry]);
  }),
);

/** The roles that an entry lets in, held over what the action is about. */
const rolesOf = (entry: Entry | undefined): readonly Role[] => {
  if (entry === undefined || entry === 'anyone' || entry === 'bound') return [];
  return 'over' in entry ? entry.over : entry.audience;
};

/** Records of the branch that nothing in `everything` leaves behind. */
const more: Stored = [
  ['rosterImports', [{ _id: longId('an-import') }]],
  ['campaigns', [{ _id: longId('a-campaign') }]],
  ['transfers', [{ _id: longId('a-transfer') }]],
  ['subjects', [{ _id: longId('a-subject') }]],
  ['reconciliations', [{ _id: longId('a-reconciliation') }]],
  ['instructors', [{ _id: longId('an-instructor') }]],
  ['instructorItems', [{ _id: longId('an-item') }]],
  ['surveys', [{ _id: longId('a-survey') }]],
  ['formations', [{ _id: longId('a-formation') }]],
  // As if the branch ran it: what is looked at is who may, over where it is run.
  ['selectionRounds', [{ _id: longId('a-round') }]],
  ['serviceRequests', [{ _id: longId('a-request') }]],
  ['policyMeetings', [{ _id: longId('a-meeting') }]],
  ['policyQuestions', [{ _id: longId('a-question') }]],
].map(([name, documents]) => [
  name as string,
  (documents as { _id: string }[]).map((one) => ({
    ...one,
    organizationId: home._id,
    orgPath: home.path,
    fromId: home._id,
    toId: home._id,
    memberId: longId(`${branch._id}-c`),
    status: 'open',
    stage: 'done',
    previewedBy: '',
    listed: [],
    coveringId: home._id,
    version: 0,
    counts: {},
    place: 0,
    officeId: home._id,
    selection: 'exemplaryBranch',
    state: 'open',
    applyBy: '2026-12-20',
    reviewers: [],
    proposed: [],
    // Of what enterprises want.
    offices: [],
    steps: [],
    meetingId: longId('a-meeting'),
  })),
]);

/** What cannot be chosen among the records: addresses and codes, and a second organisation that must be another. */
const byHand: Partial<Record<ActionName, object>> = {
  'paper.set': { set: 'gathering' },
  'paper.take': { set: 'gathering', keys: 'signInSheet' },
  'paper.print': { set: 'gathering', key: 'signInSheet' },
  'paper.checkTemplate': { fileId: 'cloud://x.y/paper-templates/a.docx' },
  'paper.putTemplate': { fileId: 'cloud://x.y/paper-templates/a.docx' },
  'roster.compare': { fileId: 'cloud://x.y/rosters/a.xlsx' },
  'roster.preview': { fileId: 'cloud://x.y/rosters/a.xlsx' },
  'reconciliation.begin': { fileId: 'cloud://x.y/subject-lists/a.xlsx', listing: undefined },
  'attendance.checkInLater': { token: `1.${'a'.repeat(22)}` },
  'attendance.checkOutLater': { token: `1.${'a'.repeat(22)}` },
  // The room that `everything` writes down for the branch: another, or none, is refused like a place that is not there.
  'venue.book': {
    venueId: `v-${digestOf('venue', longOpenid('NORTH-B1-A'), home._id, longKey('venue'))}`,
  },
  'organization.move': { toParentId: longId(south._id) },
  'organization.merge': { intoId: longId(sister._id) },
};

const formerPath = `${withLongIds(south).path}${home._id}/`;
const lainElsewhere = { formerPaths: [formerPath], stood: [{ path: formerPath, until: noon - 30 * day }] };

let all: Stored;
let own: Stored;
beforeAll(async () => {
  all = (await storedByEverything()).map(([name, documents]) => [
    name,
    [
      // The branch lay in the other town before: who held anything there holds nothing over it now.
      ...documents.map((one) => (one._id === home._id ? { ...one, ...lainElsewhere } : one)),
      ...more.filter(([of]) => of === name).flatMap(([, some]) => some),
      ...(name === 'organizations' ? withLongIds([closedOne, mergedOne, group]) : []),
    ],
  ]);
  // What names the branch and nothing else, so that every input is about it.
  own = all.map(([name, documents]) => [
    name,
    documents.filter(
      (document) =>
        name === 'guidances' ||
        (placeOf(document) === home.path && !JSON.stringify(document).includes(longId(faraway._id))),
    ),
  ]);
});

/** Where a record lies: where its organisation does, of which it may carry no more than the id. */
function placeOf(document: object): string | undefined {
  const { path, organizationId, issuerId, orgPath } = document as Record<string, string | undefined>;
  return path ?? pathOf(organizationId ?? issuerId) ?? orgPath;
}

function pathOf(organizationId: string | undefined): string | undefined {
  const organizations = all.find(([name]) => name === 'organizations')?.[1] ?? [];
  return (organizations as { _id: string; path?: string }[]).find(({ _id }) => _id === organizationId)?.path;
}

/** What an action is about, where it is about something. */
const targetOf = (access: Access) => {
  if (access.allow === 'holders') return access.over;
  return access.allow === 'audience' ? access.of : undefined;
};

/** An input about a record of the branch, and where that record lies. */
function about(name: ActionName, { access, input }: Action): { given: unknown; path: string } {
  const by = targetOf(access)?.by ?? '';
  const lies = new Map(
    own.flatMap(([, some]) => some.flatMap((one) => idsOf(one).map((id) => [id, placeOf(one)] as const))),
  );
  const ofGroup = withLongIds(group);
  const ids = by === 'groupId' ? [ofGroup._id] : valuesOf(own)(by).filter((id) => lies.get(String(id)));
  const hand = byHand[name] ?? {};
  const inputs = inputsOf(input, (field) =>
    field in hand ? [hand[field as keyof typeof hand]] : valuesOf(own)(field),
  );
  if (!inputs || ids.length === 0) throw new Error(`the branch has nothing that ${name} is about`);
  // Of the records that a kind of set is about, the one of that kind.
  const tried = fc
    .sample(inputs, { numRuns: 200, seed: 7 })
    .map((one) => ({ ...(withValue(one, [by], ids[0]) as object), ...('set' in hand && { set: hand.set }) }));
  const given = tried.find((one) => input.safeParse(one).success);
  const path = by === 'groupId' ? ofGroup.path : lies.get(String(ids[0]));
  if (!given || !path) throw new Error(`no input of ${name} could be made up`);
  return { given, path };
}

/** Who began an export takes it further, nobody else. */
const onesOwn = new Set<ActionName>(['export.advance']);

let world: TestCloud;
beforeAll(async () => {
  world = await startLongCloud(all);
  world.cloud.setNow(now);
  await world.cloud.importDocuments(
    'accounts',
    holders.map(({ account }) => account),
  );
});
afterAll(() => world.cloud.close());

const placed = Object.values(contracts).flatMap(({ context, actions }) =>
  Object.entries<Action>(actions)
    .filter(([, { access }]) => targetOf(access))
    .map(([name, action]) => [`${context}.${name}` as ActionName, action] as const),
);

const inputs = new Map<ActionName, ReturnType<typeof about>>();
const asked = (name: ActionName, action: Action) => {
  const known = inputs.get(name) ?? about(name, action);
  inputs.set(name, known);
  return known;
};
const codeOf = (openid: string, name: ActionName, action: Action) =>
  world.caller.codeOf(openid, name, asked(name, action).given as never);

/**
 * Of those whom an action keeps out, who tells most: over the branch itself the lowest and the highest role that will not
 * do; elsewhere one of those whose role would do here. All the others the pure table has.
 */
function tellingOnes(keptOut: Holder[], would: readonly Role[]): Holder[] {
  const here = keptOut.filter(({ path }) => path === home.path);
  const elsewhere = keptOut.filter(({ path, role }) => path !== home.path && would.includes(role));
  const places = new Map(elsewhere.map((one) => [`${one.path} ${one.inEffect}`, one]));
  return [...new Set([...here.slice(0, 1), ...here.slice(-1), ...places.values()])];
}

it.each(placed)('%s keeps out whom the table does not name', async (name, action) => {
  const { path } = asked(name, action);
  const isAudience = ({ account }: Holder) =>
    action.access.allow === 'audience' && isFor([keyOfPath(path)], account);
  const holds = (one: Holder) =>
    one.inEffect && rolesOf(table[name]).includes(one.role) && liesWithin(path, one.path);
  const may = (one: Holder) => !one.account.closedAt && (isAudience(one) || holds(one));
  const kept = tellingOnes(
    holders.filter((one) => !may(one)),
    rolesOf(table[name]),
  );

  expect(await codeOf(stranger, name, action)).toBe('NOT_BOUND');
  const letIn: string[] = [];
  for (const { openid } of kept) {
    const code = await codeOf(openid, name, action);
    if (!isKeptOut(code, action.access)) letIn.push(`${openid} ${code}`);
  }
  expect(letIn).toEqual([]);
});

// These change what they are about, and so come last: the door is all that is looked at.
it.each(placed)('%s lets in whoever holds every role, if it is for holders', async (name, action) => {
  const isOpen = rolesOf(table[name]).length > 0 && !onesOwn.has(name);
  expect(isKeptOut(await codeOf(mighty, name, action), action.access)).toBe(!isOpen);
});

const isKeptOut = (code: string, access: Access): boolean =>
  code === refusedBy(access) || code === 'NOT_BOUND';
