/** Words and arithmetic of 换届选举 for both sides. Whole numbers only; nothing here knows who voted how. */

/** A committee is elected anew, or seats that fell vacant are filled and the term goes on (补选). */
export const electionKinds = ['renewal', 'byElection'] as const;
export type ElectionKind = (typeof electionKinds)[number];

/** Whose term is a village's or neighbourhood's (村、社区), by rule `villageTerm`; everybody else's is the ordinary one. */
export const electionPlaces = ['ordinary', 'village'] as const;
export type ElectionPlace = (typeof electionPlaces)[number];

/** What is done for an election, in order. Those of `answers` are done by the body above, the others by the body's keepers. */
export const electionSteps = [
  /** 请示 */
  'request',
  /** 批复 */
  'approval',
  /** 筹备 */
  'preparation',
  /** 候选人预备人选 */
  'candidates',
  /** 应到会有选举权的人 */
  'voters',
  /** 对人选和不计人员的批复 */
  'review',
  /** 选举大会 */
  'meeting',
  /** 计票 */
  'ballots',
  /** 第一次全体会议 */
  'session',
  /** 结果报告 */
  'report',
  /** 批准和备案 */
  'filing',
] as const;
export type ElectionStep = (typeof electionSteps)[number];

export const answers = ['approval', 'review', 'filing'] as const satisfies readonly ElectionStep[];
export type AnswerStep = (typeof answers)[number];

/** It goes on; it was answered to the end and waits for posts and roles; it is done with; it was given up. */
export const electionStates = ['open', 'filed', 'done', 'cancelled'] as const;
export type ElectionState = (typeof electionStates)[number];

/** What people are elected to by the meeting: a seat of the committee, or, where there is none, the post itself. */
export const electedPosts = ['member', 'secretary', 'deputySecretary'] as const;
export type ElectedPost = (typeof electedPosts)[number];

/** Whom the regulation does not count among those expected, if the body above agrees and the meeting passes it. */
export const exclusionKinds = [
  /** 因病等无法表达本人意志 */
  'cannotExpress',
  /** 自费出国（境）半年以上 */
  'abroad',
  /** 服刑 */
  'serving',
  /** 年老体弱卧床不起，生活不能自理 */
  'bedridden',
  /** 应转未转组织关系半年以上 */
  'notTransferred',
] as const;
export type ExclusionKind = (typeof exclusionKinds)[number];

/** How the line of election is read: more than half of those expected, or of those there. */
export const readings = ['expected', 'present'] as const;
export type Reading = (typeof readings)[number];

/** The least whole number that is so many in a hundred of a number: four fifths of 7 are 6. */
export const shareOf = (of: number, percent: number): number => Math.ceil((of * percent) / 100);

/** The least number of candidates for so many seats, if so many in a hundred more are asked for: 3 → 4, 5 → 6, 7 → 9. */
export const candidatesAtLeast = (seats: number, percent: number): number =>
  Math.floor((seats * (100 + percent) + 99) / 100);

/** More than half of a number. */
export const moreThanHalf = (of: number): number => Math.floor(of / 2) + 1;

/** Somebody who was voted on, with how many were for them. */
export interface VotedOn {
  memberId: string;
  yes: number;
}

/** Who is elected, most votes first; who stands at the last seat with as many votes; seats that are not filled. */
export interface Elected {
  elected: string[];
  tied: string[];
  left: number;
}

/** Fills seats with those who have at least so many votes, by votes; a tie at the last seat fills it with nobody. */
export function electedBy(votes: readonly VotedOn[], seats: number, atLeast: number): Elected {
  const over = votes.filter(({ yes }) => yes >= atLeast).sort((a, b) => b.yes - a.yes);
  const idsOf = (some: readonly VotedOn[]) => some.map(({ memberId }) => memberId);
  if (over.length <= seats) return { elected: idsOf(over), tied: [], left: seats - over.length };
  const last = over[seats - 1]?.yes ?? 0;
  if (over[seats]?.yes !== last) return { elected: idsOf(over.slice(0, seats)), tied: [], left: 0 };
  const ahead = over.filter(({ yes }) => yes > last);
  return {
    elected: idsOf(ahead),
    tied: idsOf(over.filter(({ yes }) => yes === last)),
    left: seats - ahead.length,
  };
}

/** What a ballot comes to by each reading of the line; `differ`: they do not say the same, so that a person asks. */
export interface Outcome {
  byExpected: Elected;
  byPresent: Elected;
  differ: boolean;
}

export function outcomeOf(
  { votes, seats }: { votes: readonly VotedOn[]; seats: number },
  { expected, present }: { expected: number; present: number },
): Outcome {
  const byExpected = electedBy(votes, seats, moreThanHalf(expected));
  const byPresent = electedBy(votes, seats, moreThanHalf(present));
  const said = ({ elected, tied }: Elected) => [[...elected].sort(), [...tied].sort()].join('|');
  return { byExpected, byPresent, differ: said(byExpected) !== said(byPresent) };
}

/** What is elected, in words. */
export const electionKindWords: Record<ElectionKind, string> = { renewal: '换届', byElection: '补选' };

/** Whose term it is, in words. */
export const electionPlaceWords: Record<ElectionPlace, string> = {
  ordinary: '一般的党组织',
  village: '村、社区党组织',
};

/** The steps, in words. */
export const electionStepWords: Record<ElectionStep, string> = {
  request: '请示',
  approval: '批复',
  preparation: '筹备',
  candidates: '候选人',
  voters: '有选举权的人',
  review: '人选批复',
  meeting: '选举大会',
  ballots: '计票',
  session: '第一次全体会议',
  report: '结果报告',
  filing: '批准备案',
};

/** How an election stands, in words. */
export const electionStateWords: Record<ElectionState, string> = {
  open: '正在办',
  filed: '已批准，待更新职务',
  done: '已办结',
  cancelled: '不再办理',
};

/** What people are elected to, in words. */
export const electedPostWords: Record<ElectedPost, string> = {
  member: '委员',
  secretary: '书记',
  deputySecretary: '副书记',
};

/** Who is not counted, in words. */
export const exclusionKindWords: Record<ExclusionKind, string> = {
  cannotExpress: '因病等无法表达本人意志',
  abroad: '自费出国（境）半年以上',
  serving: '正在服刑',
  bedridden: '卧床不起、生活不能自理',
  notTransferred: '应转未转组织关系半年以上',
};
