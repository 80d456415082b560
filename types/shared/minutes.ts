/** Which rule a vote goes by: an ordinary resolution, taking in or confirming a member, an election. */
export const voteRuleNames = ['ordinary', 'development', 'election'] as const;
export type VoteRule = (typeof voteRuleNames)[number];

/** The same in words. */
export const voteRuleWords: Record<VoteRule, string> = {
  ordinary: '一般决议',
  development: '接收预备党员、转正',
  election: '选举',
};

/** What a vote comes to; `impossible`: the numbers contradict one another. */
export const voteOutcomes = ['impossible', 'noQuorum', 'lost', 'toCheck', 'carried'] as const;
export type VoteOutcome = (typeof voteOutcomes)[number];

/** Who confirms the minutes of a meeting, each in their own name. */
export const minutesSigners = ['recorder', 'chair'] as const;
export type MinutesSigner = (typeof minutesSigners)[number];

/** Where the minutes of a closed activity stand: not written, not confirmed by both, confirmed. */
export const minutesStates = ['none', 'open', 'confirmed'] as const;
export type MinutesState = (typeof minutesStates)[number];
