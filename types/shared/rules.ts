/**
 * How sure it is that a rule says what it is said to say: checked against the text (已核), told alike by two others
 * (二手), or still to be checked (待核).
 */
export const ruleStatuses = ['verified', 'secondHand', 'unverified'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];

/** The statuses as people read them. */
export const ruleStatusWords: Record<RuleStatus, string> = {
  verified: '已核',
  secondHand: '二手',
  unverified: '待核',
};

/** What must be said at once beside a citation: that the rule, or else its article, is not sure; nothing of a sure one. */
export function doubtOf({
  status,
  articleStatus,
}: {
  status: RuleStatus;
  articleStatus: RuleStatus;
}): string {
  if (status !== 'verified') return ruleStatusWords[status];
  return articleStatus === 'verified' ? '' : `条号${ruleStatusWords[articleStatus]}`;
}

/**
 * Where something that the district laid down stands: it waits for a second person, or waited until its day was there;
 * its day is to come; it holds; it held; it was taken back before it did.
 */
export const amendmentStates = ['waiting', 'lapsed', 'coming', 'holds', 'held', 'withdrawn'] as const;
export type AmendmentState = (typeof amendmentStates)[number];
