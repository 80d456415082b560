import { papers, type PaperName } from '../../../../types/shared/papers';
import { dayOf } from '../../../kernel/clock';
import { stepsOf } from '../../election/course';
import type { ElectionRecord } from '../../election/model';
import { tallyOf } from '../../election/tally';
import { findOrganization } from '../../organization/find';
import { ruleBook } from '../../rules/amendments';
import * as election from '../kinds/election';
import type { ElectionPapers } from '../kinds/election';
import type { Entry, PaperSetOf } from '../set';

/** The papers of an election (换届选举), in the order in which they are needed; those of a ballot once for each. */

interface Which {
  name: PaperName;
  facts: (of: ElectionPapers) => object;
}

const before: Which[] = [
  { name: 'electionRequest', facts: election.requestFacts },
  { name: 'candidatesRequest', facts: election.candidatesFacts },
  { name: 'meetingScript', facts: election.scriptFacts },
  { name: 'electionMethod', facts: election.methodFacts },
];

const ofEachBallot: Which[] = [
  { name: 'ballotSample', facts: election.ballotPaperFacts },
  { name: 'issueReport', facts: election.issueFacts },
  { name: 'returnReport', facts: election.returnFacts },
  { name: 'resultReport', facts: election.resultFacts },
];

const ofTheSession: Which[] = [
  { name: 'sessionScript', facts: election.sessionScriptFacts },
  { name: 'sessionMethod', facts: election.sessionMethodFacts },
  { name: 'sessionBallot', facts: election.sessionBallotFacts },
  { name: 'tallySheet', facts: election.tallyFacts },
];

const ballotKeys = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const ballotWords = ['', '（第二轮）', '（第三轮）', '（第四轮）', '（第五轮）', '（第六轮）'];

export async function electionSet(record: ElectionRecord, now: number): Promise<PaperSetOf> {
  const body = await findOrganization(record.organizationId);
  const [parent, rules] = await Promise.all([
    body?.parentId ? findOrganization(body.parentId) : undefined,
    ruleBook(now),
  ]);
  const of: ElectionPapers = {
    election: record,
    aboveName: parent?.name ?? null,
    rules,
    today: dayOf(now),
  };
  const titled = (name: PaperName, more = '') => `${record.organizationName}${papers[name].title}${more}`;
  const entry = ({ name, facts }: Which): Entry => ({
    key: name,
    name,
    title: titled(name),
    facts: () => facts(of),
  });
  const ballot =
    (round: number) =>
    (which: Which): Entry => ({
      key: `${which.name}-${ballotKeys[round] ?? 'sixth'}`,
      name: which.name,
      title: titled(which.name, ballotWords[round]),
      // What is counted is told once it was.
      ...(which.name !== 'ballotSample' &&
        round >= tallyOf(record).rounds.length && { notYet: 'notCounted' as const }),
      facts: () => which.facts({ ...of, round }),
    });
  const steps = stepsOf(record);
  const { rounds, next } = tallyOf(record);
  const ballots = Array.from({ length: Math.min(6, rounds.length + (next ? 1 : 0)) }, (_, index) => index);
  const hasMeeting = steps.includes('meeting');
  return {
    set: 'election',
    aboutId: record._id,
    organizationId: record.organizationId,
    about: `${record.organizationName}选举`,
    entries: [
      ...(hasMeeting ? before : before.slice(0, 1)).map(entry),
      ...(hasMeeting ? [entry({ name: 'attendanceReport', facts: election.attendanceFacts })] : []),
      ...(hasMeeting ? ballots.flatMap((round) => ofEachBallot.map(ballot(round))) : []),
      ...(steps.includes('session') ? ofTheSession.map(entry) : []),
      entry({ name: 'electionReport', facts: election.reportFacts }),
    ],
    own: ['electionApproval'],
  };
}
