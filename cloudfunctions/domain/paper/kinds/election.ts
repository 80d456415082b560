import {
  candidatesAtLeast,
  moreThanHalf,
  shareOf,
  type ElectedPost,
} from '../../../../types/shared/elections';
import { postWords } from '../../../../types/shared/organizations';
import { Elections, type ElectionRecord } from '../../election/model';
import { postsAfter } from '../../election/result';
import { committeeOf, expectedOf, tallyOf, type CountedRound } from '../../election/tally';
import { Organizations } from '../../organization/model';
import type { RuleBook } from '../../rules/book';
import { citationText, type RuleId } from '../../rules/registry';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';

/** Papers of an election: filled from its record; opinions, signatures and seals are left to be written by hand. */

/** An election as its papers need it; `round` is the ballot that one is about, from 0. */
export interface ElectionPapers {
  election: ElectionRecord;
  aboveName: string | null;
  rules: RuleBook;
  /** The day by whose rules what is not done yet is told (`YYYY-MM-DD`). */
  today: string;
  round?: number;
}

const steps = from(Elections, 'steps');
const body = fact('党组织', from(Elections, 'organizationName'));
const what = fact('选举', from(Elections, 'kind'));
const above = fact('上级党组织', from(Organizations, 'name'));
const seats = fact('应选人数', steps);
const standing = fact('候选人数', steps);
const day = fact('大会日期', steps);
const expected = fact('应到人数', steps);
const enough = fact('到会至少', steps);
const present = fact('实到人数', steps);
const line = fact('当选线', steps);
const basis = fact('依据', steps);
const post = fact('选举职务', steps);
const issued = fact('发出张数', steps);
const returned = fact('收回张数', steps);
const valid = fact('有效张数', steps);
const invalid = fact('无效张数', steps);
const round = fact('轮次', steps);

/** 召开大会的请示 */
export const electionRequest = definePaper('electionRequest', {
  body,
  what,
  above,
  termEndsOn: fact('届满日期', from(Elections, 'termEndsOn')),
  plannedOn: fact('拟定日期', steps),
  quota: fact('名额', steps),
  standing,
  why: extra('提前或延期的原因', steps),
  on: fact('请示日期', steps),
  basis,
});

/** 候选人预备人选的请示 */
export const candidatesRequest = definePaper('candidatesRequest', {
  body,
  what,
  above,
  standing,
  names: many(
    '候选人',
    {
      number: extra('序号', steps),
      name: fact('姓名', steps),
      post: fact('拟任职务', steps),
    },
    steps,
  ),
  excluded: extra('不计入应到会人数的情况', steps),
  on: fact('报送日期', steps),
  basis,
});

/** 大会主持词 */
export const meetingScript = definePaper('meetingScript', {
  body,
  what,
  day,
  expected,
  enough,
  present,
  quota: fact('名额', steps),
  standing,
  excluded: extra('不计入应到会人数的情况', steps),
});

/** 选举办法（草案） */
export const electionMethod = definePaper('electionMethod', {
  body,
  what,
  quota: fact('名额', steps),
  standing,
  enough,
  line,
  basis,
});

/** 票样: candidates by 姓氏笔画, squares that nobody has filled, and room for others. */
export const ballotSample = definePaper('ballotSample', {
  body,
  what,
  post,
  day,
  seats,
  standing,
  names: many('候选人', { name: fact('姓名', steps) }, steps),
  others: many('另选他人', { place: extra('空行', steps) }),
});

/** 清点到会人数报告单 */
export const attendanceReport = definePaper('attendanceReport', {
  body,
  what,
  day,
  expected,
  present,
  enough,
  ill: fact('因病缺席', steps),
  away: fact('因事缺席', steps),
  verdict: fact('是否达到', steps),
});

/** 分发选票情况报告单 */
export const issueReport = definePaper('issueReport', { body, what, day, round, post, present, issued });

/** 清点选票报告单 */
export const returnReport = definePaper('returnReport', {
  body,
  what,
  day,
  round,
  post,
  issued,
  returned,
  valid,
  invalid,
});

/** 选举结果报告单 */
export const resultReport = definePaper('resultReport', {
  body,
  what,
  day,
  round,
  post,
  seats,
  expected,
  present,
  issued,
  returned,
  valid,
  line,
  votes: many(
    '得票',
    {
      name: fact('姓名', steps),
      yes: fact('赞成票', steps),
      no: extra('不赞成票', steps),
      abstain: extra('弃权票', steps),
      note: extra('说明', steps),
    },
    steps,
  ),
  elected: fact('当选人', steps),
});

const sessionDay = fact('会议日期', steps);
const size = fact('委员人数', steps);

/** 第一次全体会议主持词 */
export const sessionScript = definePaper('sessionScript', {
  body,
  what,
  sessionDay,
  size,
  present: fact('到会委员', steps),
  quota: fact('名额', steps),
});

/** 书记副书记选举办法 */
export const sessionMethod = definePaper('sessionMethod', {
  body,
  size,
  quota: fact('名额', steps),
  line,
});

/** 书记副书记选票: a row for each post, with nobody's name. */
export const sessionBallot = definePaper('sessionBallot', {
  body,
  sessionDay,
  rows: many('职务行', { post: fact('职务', steps) }),
  names: fact('委员名单', steps),
});

/** 计票单 */
export const tallySheet = definePaper('tallySheet', {
  body,
  sessionDay,
  issued,
  returned,
  valid,
  votes: many(
    '得票',
    { name: fact('姓名', steps), post: fact('职务', steps), yes: fact('赞成票', steps) },
    steps,
  ),
});

/** 选举结果的报告 */
export const electionReport = definePaper('electionReport', {
  body,
  what,
  above,
  day,
  expected,
  present,
  issued,
  returned,
  valid,
  names: fact('当选名单', steps),
  on: fact('报告日期', steps),
  basis,
});

const kindTexts: Record<ElectionRecord['kind'], string> = { renewal: '换届选举', byElection: '补选' };
const postTexts: Record<ElectedPost, string> = {
  member: '委员',
  secretary: '书记',
  deputySecretary: '副书记',
};

const inWords = (on: string | undefined): string | null => (on === undefined ? null : dayInWords(on));

const common = ({ election }: ElectionPapers) => ({
  body: election.organizationName,
  what: kindTexts[election.kind],
});

const citedBy = ({ rules, today }: ElectionPapers, id: RuleId, on?: string): string =>
  `《${rules.cite(id, on ?? today).regulation}》`.concat(
    citationText(rules.cite(id, on ?? today)).slice(rules.cite(id, on ?? today).regulation.length),
  );

/** `委员3名，书记1名，副书记1名` */
function quotaText({
  election: {
    steps: { request },
  },
}: ElectionPapers): string | null {
  if (!request) return null;
  return [
    ...(request.seats > 0 ? [`委员${request.seats}名`] : []),
    ...(request.secretary ? ['书记1名'] : []),
    ...(request.deputies > 0 ? [`副书记${request.deputies}名`] : []),
  ].join('，');
}

/** How many must be there, by the rule of the day of the meeting. */
function enoughOf({ election, rules, today }: ElectionPapers): number | null {
  const { voters, meeting } = election.steps;
  if (!voters) return null;
  return shareOf(expectedOf(election), rules.numberOn('electionQuorum', meeting?.on ?? today) ?? 0);
}

const expectedFact = ({ election }: ElectionPapers): number | null =>
  election.steps.voters ? expectedOf(election) : null;

function excludedText({
  election: {
    steps: { voters },
  },
}: ElectionPapers): string {
  const count = voters?.excluded.reduce((sum, one) => sum + one.count, 0) ?? 0;
  return count > 0 ? `${count}名` : '';
}

const lineText = (of: number): string => `超过${of}人的半数，即至少${moreThanHalf(of)}票`;

/** The ballot that a paper is about, as it was counted. */
const roundOf = ({ election, round: index = 0 }: ElectionPapers): CountedRound | undefined =>
  tallyOf(election).rounds[index];

/** The ballot before it is held: who stands, for how many seats. */
function standingFor(of: ElectionPapers) {
  const { election, round: index = 0 } = of;
  const held = roundOf(of);
  const { next } = tallyOf(election, index);
  return {
    post: held?.post ?? next?.post,
    seats: held?.seats ?? next?.seats ?? 0,
    candidates: held?.lines ?? next?.candidates ?? [],
  };
}

export const requestFacts = (of: ElectionPapers): FactsOf<typeof electionRequest> => {
  const {
    termEndsOn,
    steps: { request },
  } = of.election;
  return {
    ...common(of),
    above: of.aboveName,
    termEndsOn: inWords(termEndsOn),
    plannedOn: inWords(request?.plannedOn),
    quota: quotaText(of),
    standing: request?.candidates ?? null,
    why: request?.why ?? '',
    on: inWords(request?.on),
    basis: citedBy(of, 'electionDue', request?.on),
  };
};

export const candidatesFacts = (of: ElectionPapers): FactsOf<typeof candidatesRequest> => {
  const { candidates } = of.election.steps;
  return {
    ...common(of),
    above: of.aboveName,
    standing: candidates?.names.length ?? of.election.steps.request?.candidates ?? null,
    names: (candidates?.names ?? []).map(({ name, post: wanted }, index) => ({
      number: String(index + 1),
      name,
      post: postTexts[wanted],
    })),
    excluded: excludedText(of),
    on: inWords(candidates?.on),
    basis: citedBy(of, 'electionCandidates', candidates?.on),
  };
};

export const scriptFacts = (of: ElectionPapers): FactsOf<typeof meetingScript> => {
  const { meeting, request } = of.election.steps;
  return {
    ...common(of),
    day: inWords(meeting?.on ?? request?.plannedOn),
    expected: expectedFact(of),
    enough: enoughOf(of),
    present: meeting?.present ?? null,
    quota: quotaText(of),
    standing: request?.candidates ?? null,
    excluded: excludedText(of),
  };
};

export const methodFacts = (of: ElectionPapers): FactsOf<typeof electionMethod> => {
  const { request, voters } = of.election.steps;
  const surplus = of.rules.numberOn('electionSurplus', request?.on ?? of.today) ?? 0;
  const least = request ? candidatesAtLeast(request.seats, surplus) : null;
  return {
    ...common(of),
    quota: quotaText(of),
    standing: request?.candidates ?? least,
    enough: enoughOf(of),
    line: voters ? lineText(expectedOf(of.election)) : null,
    basis: citedBy(of, 'electionBallot'),
  };
};

export const ballotPaperFacts = (of: ElectionPapers): FactsOf<typeof ballotSample> => {
  const { post: wanted, seats: count, candidates } = standingFor(of);
  const { meeting, request } = of.election.steps;
  return {
    ...common(of),
    post: wanted ? postTexts[wanted] : null,
    day: inWords(meeting?.on ?? request?.plannedOn),
    seats: count,
    standing: candidates.length,
    names: candidates.map(({ name }) => ({ name })),
    others: Array.from({ length: count }, () => ({ place: '' })),
  };
};

export const attendanceFacts = (of: ElectionPapers): FactsOf<typeof attendanceReport> => {
  const { meeting } = of.election.steps;
  const needed = enoughOf(of);
  const isEnough = meeting && needed !== null && meeting.present >= needed;
  return {
    ...common(of),
    day: inWords(meeting?.on),
    expected: expectedFact(of),
    present: meeting?.present ?? null,
    enough: needed,
    ill: meeting?.ill ?? null,
    away: meeting?.away ?? null,
    verdict: meeting ? verdictTexts[String(isEnough) as 'true' | 'false'] : null,
  };
};

const verdictTexts = { true: '达到', false: '没有达到' } as const;

const ordinals = ['第一轮', '第二轮', '第三轮', '第四轮', '第五轮', '第六轮'];

const ofRound = (of: ElectionPapers) => {
  const { post: wanted } = standingFor(of);
  return {
    ...common(of),
    day: inWords(of.election.steps.meeting?.on),
    round: ordinals[of.round ?? 0] ?? null,
    post: wanted ? postTexts[wanted] : null,
  };
};

export const issueFacts = (of: ElectionPapers): FactsOf<typeof issueReport> => ({
  ...ofRound(of),
  present: of.election.steps.meeting?.present ?? null,
  issued: roundOf(of)?.issued ?? null,
});

export const returnFacts = (of: ElectionPapers): FactsOf<typeof returnReport> => {
  const held = roundOf(of);
  return {
    ...ofRound(of),
    issued: held?.issued ?? null,
    returned: held?.returned ?? null,
    valid: held?.valid ?? null,
    invalid: held ? held.returned - held.valid : null,
  };
};

export const resultFacts = (of: ElectionPapers): FactsOf<typeof resultReport> => {
  const held = roundOf(of);
  const people = held ? [...held.lines, ...held.others] : [];
  const nameOf = (id: string) => people.find(({ memberId }) => memberId === id)?.name ?? '';
  const isElected = (id: string) => held !== undefined && !held.isOpen && held.counts.elected.includes(id);
  const names = held && !held.isOpen ? held.counts.elected.map(nameOf).join('、') || '无' : null;
  return {
    ...ofRound(of),
    seats: held?.seats ?? null,
    expected: expectedFact(of),
    present: of.election.steps.meeting?.present ?? null,
    issued: held?.issued ?? null,
    returned: held?.returned ?? null,
    valid: held?.valid ?? null,
    line: held ? lineOf(of, held) : null,
    votes: [
      ...(held?.lines ?? []).map(({ memberId, name, yes, no, abstain }) => ({
        name,
        yes,
        no: String(no),
        abstain: String(abstain),
        note: isElected(memberId) ? '当选' : '',
      })),
      ...(held?.others ?? []).map(({ memberId, name, yes }) => ({
        name,
        yes,
        no: '',
        abstain: '',
        note: isElected(memberId) ? '另选他人，当选' : '另选他人',
      })),
    ],
    elected: names,
  };
};

/** The line by which a ballot counts; where nobody has said which, both are named. */
function lineOf({ election }: ElectionPapers, { isOpen, reading }: CountedRound): string {
  const there = election.steps.meeting?.present ?? 0;
  const all = expectedOf(election);
  if (isOpen) return `应到${lineText(all)}；实到${lineText(there)}；两种算法结果不同，待核对`;
  return reading?.by === 'present' ? `实到${lineText(there)}` : `应到${lineText(all)}`;
}

const sizeOf = ({ election }: ElectionPapers): number | null =>
  committeeOf(election).length || election.steps.request?.seats || null;

const sessionQuota = ({
  election: {
    steps: { request },
  },
}: ElectionPapers): string | null => {
  if (!request) return null;
  const all = [
    ...(request.secretary ? ['书记1名'] : []),
    ...(request.deputies > 0 ? [`副书记${request.deputies}名`] : []),
  ];
  return all.join('，') || null;
};

export const sessionScriptFacts = (of: ElectionPapers): FactsOf<typeof sessionScript> => ({
  ...common(of),
  sessionDay: inWords(of.election.steps.session?.on),
  size: sizeOf(of),
  present: of.election.steps.session?.present ?? null,
  quota: sessionQuota(of),
});

export const sessionMethodFacts = (of: ElectionPapers): FactsOf<typeof sessionMethod> => {
  const count = sizeOf(of);
  return {
    body: of.election.organizationName,
    size: count,
    quota: sessionQuota(of),
    line: count === null ? null : lineText(count),
  };
};

export const sessionBallotFacts = (of: ElectionPapers): FactsOf<typeof sessionBallot> => {
  const { request, session } = of.election.steps;
  return {
    body: of.election.organizationName,
    sessionDay: inWords(session?.on),
    rows: [
      ...(request?.secretary ? [{ post: '书记' }] : []),
      ...Array.from({ length: request?.deputies ?? 0 }, () => ({ post: '副书记' })),
    ],
    names: committeeOf(of.election)
      .map(({ name }) => name)
      .join('、'),
  };
};

export const tallyFacts = (of: ElectionPapers): FactsOf<typeof tallySheet> => {
  const { session } = of.election.steps;
  return {
    body: of.election.organizationName,
    sessionDay: inWords(session?.on),
    issued: session?.issued ?? null,
    returned: session?.returned ?? null,
    valid: session?.valid ?? null,
    votes: (session?.chosen ?? []).map(({ name, post: chosen, yes }) => ({
      name,
      post: postTexts[chosen],
      yes,
    })),
  };
};

export const reportFacts = (of: ElectionPapers): FactsOf<typeof electionReport> => {
  const { election } = of;
  const { meeting, report } = election.steps;
  const last = tallyOf(election).rounds.at(-1);
  const posts = postsAfter(election, []);
  return {
    ...common(of),
    above: of.aboveName,
    day: inWords(meeting?.on ?? election.steps.session?.on),
    expected: expectedFact(of),
    present: meeting?.present ?? null,
    issued: last?.issued ?? null,
    returned: last?.returned ?? null,
    valid: last?.valid ?? null,
    names: posts.map(({ post: held, name }) => `${postWords[held]} ${name}`).join('，') || null,
    on: inWords(report?.on),
    basis: citedBy(of, 'branchTerm', report?.on),
  };
};
