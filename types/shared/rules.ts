/**
 * How sure it is that a rule says what it is said to say: checked against the text (已核), told alike by two others
 * (二手), or still to be checked (待核).
 */
export const ruleStatuses = ['verified', 'secondHand', 'unverified'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];
