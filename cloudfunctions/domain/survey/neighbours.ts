import { dayOf } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { ruleBook } from '../rules/amendments';
import { Subjects, type SubjectRecord } from '../subject/model';
import { beingFormed } from './formations';
import { suggest, type FormingRules, type Neighbour, type Suggestion } from './suggestion';

/** As many neighbours are looked at; a building has no more. */
const most = 200;

/** What is uncovered beside a subject and not being formed already: those of the same carrier, and those of the same cluster, of the same keeper. */
async function neighboursOf({ _id, organizationId, carrierKey, cluster }: SubjectRecord) {
  const beside = async (same: { carrierKey: string } | { cluster: SubjectRecord['cluster'] } | undefined) => {
    if (!same) return [];
    const fits = {
      organizationId,
      coverage: command.in(['none', 'work'] as const),
      status: 'operating' as const,
    };
    const found = await collection(Subjects).find({ ...fits, ...same }, { limit: most });
    return found.filter((one) => one._id !== _id).flatMap(neighbourOf);
  };
  const [carrier, inCluster] = await Promise.all([
    beside(carrierKey ? { carrierKey } : undefined),
    beside(cluster ? { cluster } : undefined),
  ]);
  const taken = await beingFormed([...carrier, ...inCluster].map(({ id }) => id));
  const free = (some: Neighbour[]) => some.filter(({ id }) => !taken.has(id));
  return { carrier: free(carrier), cluster: free(inCluster) };
}

const neighbourOf = ({ _id: id, name, members }: SubjectRecord): Neighbour[] =>
  members ? [{ id, name, full: members.full }] : [];

/** The numbers by which it is judged on a day. */
export async function formingRules(now: number) {
  const [rules, today] = [await ruleBook(now), dayOf(now)];
  const numbers: FormingRules = {
    fullAtLeast: rules.numberOn('branchFullMembers', today) ?? 0,
    unitsAtMost: rules.numberOn('jointBranchUnitsAtMost', today) ?? 0,
  };
  const citations = (['branchFullMembers', 'jointBranchUnitsAtMost'] as const).map((id) =>
    rules.cite(id, today),
  );
  return { ...numbers, citations };
}

/** What is suggested for a subject as it is now, with the rules that say so. */
export async function suggestionFor(subject: SubjectRecord, now: number) {
  const [neighbours, { citations, ...numbers }] = await Promise.all([
    neighboursOf(subject),
    formingRules(now),
  ]);
  const isCovered = subject.coverage === 'organization';
  const found: Suggestion = suggest({ isCovered, members: subject.members, neighbours }, numbers);
  const [alone, joint] = citations;
  const cites = found.kind === 'joint' ? [alone, joint] : [alone];
  const elsewhere = subject.members?.elsewhere ?? 0;
  return { ...found, elsewhere, ...numbers, citations: cites.filter((one) => one !== undefined) };
}
