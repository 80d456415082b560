import type { DevelopmentStep } from '../../../../types/shared/developments';
import { papers, type NotYet } from '../../../../types/shared/papers';
import { branchKeepers, officers } from '../../../../types/shared/roles';
import type { Guarded } from '../../../kernel/access';
import { dayOf } from '../../../kernel/clock';
import { refuse } from '../../../kernel/errors';
import { holds, type Caller } from '../../../kernel/identity';
import { idsOf } from '../../../kernel/paths';
import { approvalRoad } from '../../development/approver';
import { isOfficeOf } from '../../development/asked';
import { isHandOf } from '../../development/hand';
import type { DevelopmentRecord } from '../../development/model';
import { everIn, everWithin, seenOf, type Seen } from '../../development/records';
import { rollKinds, rollOf } from '../../development/rolls';
import { findOrganizations, organizationsWithin } from '../../organization/find';
import type { OrganizationRecord } from '../../organization/model';
import { ruleBook } from '../../rules/amendments';
import {
  approvedFacts,
  figuresFacts,
  listFacts,
  rollFacts,
  rollWords,
  trainingRollFacts,
  trainingRolls,
  type Below,
  type DevelopmentYear,
} from '../kinds/development-year';
import type { Entry, PaperSetOf } from '../set';

/**
 * Papers of a year of 党员发展: rolls with names for who may see a branch's people; above, figures, and with names only whom
 * the body itself approved, for its own office.
 */

type GuardedOrganization = OrganizationRecord & Pick<Guarded, 'keptAt'>;

interface Asking {
  caller: Caller;
  now: number;
}

export async function developmentYearSet(
  body: GuardedOrganization,
  year: number,
  asking: Asking,
): Promise<PaperSetOf> {
  const entries =
    body.kind === 'branch' ? await ofBranch(body, year, asking) : await ofBody(body, year, asking);
  return {
    set: 'developmentYear',
    aboutId: body._id,
    year,
    organizationId: body._id,
    about: `${body.name} · ${year}年`,
    entries,
    own: [],
  };
}

const nobody = (count: number): { notYet?: NotYet } => (count === 0 ? { notYet: 'nobodyOnTheWay' } : {});

/** A roll of those with whom a step comes next, for the meeting or the body that is to look at all of them. */
const nextRolls = [
  { key: 'preExamination', step: 'preExamination', title: '预审名册' },
  { key: 'conversion', step: 'conversion', title: '转正审议名册' },
] as const satisfies readonly { key: string; step: DevelopmentStep; title: string }[];

async function ofBranch(branch: GuardedOrganization, year: number, asking: Asking): Promise<Entry[]> {
  if (!isHandOf(asking, branch)) refuse('DEVELOPMENT.NOT_YOURS');
  const of = await yearOf(branch, { year, records: await everIn([branch._id]), now: asking.now });
  const titled = (roll: string) => `${branch.name}${year}年${roll}`;
  const isThisYear = of.today.startsWith(String(year));
  return [
    ...rollKinds.map((kind): Entry => ({
      key: `developmentRoll-${kind}`,
      name: 'developmentRoll',
      title: titled(rollWords[kind]),
      ...nobody(rollOf(kind, of.people, year, of.rules).length),
      facts: () => rollFacts(of, kind),
    })),
    ...trainingRollNames.map((kind): Entry => {
      const people = trainedIn(of, kind);
      return {
        key: `developmentTraining-${kind}`,
        name: 'developmentTraining',
        title: titled(trainingRolls[kind].title),
        ...nobody(people.length),
        facts: () => trainingRollFacts(of, kind, people),
      };
    }),
    ...(isThisYear ? nextRolls : []).map(({ key, step, title }): Entry => {
      const people = of.people.filter(({ next }) => next.some((one) => one.step === step));
      return {
        key: `developmentRoll-${key}`,
        name: 'developmentRoll',
        title: titled(title),
        ...nobody(people.length),
        facts: () => listFacts(of, title, people),
      };
    }),
  ];
}

const trainingRollNames = ['activists', 'candidates', 'probationers'] as const;

/** Who is on a roll of a training: of candidates those who were trained in the year, and this year those who are to be. */
function trainedIn(of: DevelopmentYear<Seen>, kind: (typeof trainingRollNames)[number]): Seen[] {
  if (kind !== 'candidates') return rollOf(kind, of.people, of.year, of.rules);
  const isThisYear = of.today.startsWith(String(of.year));
  const keyOf = ({ record, facts }: Seen) =>
    `${facts.steps.training?.on ?? '9'}:${record.name}:${record._id}`;
  return of.people
    .filter(
      ({ facts, next }) =>
        facts.steps.training?.on.startsWith(String(of.year)) ||
        (isThisYear && next.some(({ step }) => step === 'training')),
    )
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

async function ofBody(body: GuardedOrganization, year: number, asking: Asking): Promise<Entry[]> {
  const { account } = asking.caller;
  if (!holds(account, [...branchKeepers, ...officers], await body.keptAt(), asking.now))
    refuse('ACCESS_DENIED');
  const [records, within, above] = await Promise.all([
    everWithin(body.path),
    organizationsWithin(body.path),
    findOrganizations(idsOf(body.path)),
  ]);
  const aboveName = above.find(({ _id }) => _id === body.parentId)?.name;
  const of = await yearOf(body, { year, records, now: asking.now, aboveName });
  const depth = idsOf(body.path).length;
  const children = within.filter(
    ({ parentId, kind, closedAt }) => parentId === body._id && kind !== 'group' && !closedAt,
  );
  const below: Below[] = children
    .map(({ _id, name }) => ({
      name,
      people: of.people.filter(({ record }) => idsOf(record.orgPath)[depth] === _id),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const known = new Map([...above, ...within].map((one) => [one._id, one]));
  const approves = ({ record }: Seen): boolean =>
    approvalRoad(
      idsOf(record.orgPath).flatMap((id) => known.get(id) ?? []),
      of.rules,
      of.today,
    ).approver?._id === body._id;
  const own = { ...of, people: of.people.filter(approves) };
  const admitted = nobody(rollOf('admitted', own.people, year, of.rules).length);
  const titled = (paper: string) => `${body.name}${year}年${paper}`;
  const named: Entry[] = [
    {
      key: 'developmentRoll-admitted',
      name: 'developmentRoll',
      title: titled(rollWords.admitted),
      ...admitted,
      facts: () => rollFacts(own, 'admitted'),
    },
    {
      key: 'approvedReport',
      name: 'approvedReport',
      title: titled(papers.approvedReport.title),
      ...admitted,
      facts: () => approvedFacts(own),
    },
  ];
  return [
    {
      key: 'developmentFigures',
      name: 'developmentFigures',
      title: titled(papers.developmentFigures.title),
      ...nobody(of.people.length),
      facts: () => figuresFacts({ ...of, below }),
    },
    ...(isOfficeOf(asking, body) ? named : []),
  ];
}

interface Asked {
  year: number;
  records: DevelopmentRecord[];
  now: number;
  aboveName?: string | undefined;
}

async function yearOf(
  body: GuardedOrganization,
  { year, records, now, aboveName }: Asked,
): Promise<DevelopmentYear<Seen>> {
  const rules = await ruleBook(now);
  const today = dayOf(now);
  return {
    bodyName: body.name,
    aboveName: aboveName ?? null,
    year,
    people: await seenOf(records, rules, today),
    rules,
    today,
  };
}
