/** 评选: the words that both sides say of selections. What a selection is says its declaration, in the cloud. */

/** Whom or what a selection names: a member, the branch itself, a subject, something with a name, or somebody on no roster. */
export const honourHolders = ['member', 'branch', 'subject', 'project', 'person'] as const;
export type HonourHolder = (typeof honourHolders)[number];

/** How a round stands as it is kept; with the days of its notice it follows in which phase it is. */
export const roundStates = ['open', 'public', 'named', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

/** 申报中, 评审中, 公示中, 公示期满, 已命名, 已结束（没有命名）. */
export const roundPhases = ['applying', 'reviewing', 'public', 'toName', 'named', 'closed'] as const;
export type RoundPhase = (typeof roundPhases)[number];

/**
 * An application: handed in, sent back to be put right, found to meet what the notice asks, found not to, taken back by who
 * handed it in, in publicity, taken out of it, named.
 */
export const applicationStates = [
  'sent',
  'returned',
  'accepted',
  'declined',
  'withdrawn',
  'proposed',
  'struck',
  'named',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What happens to an application, in words of its story. */
export const applicationSteps = [
  'sent',
  'sentAgain',
  'returned',
  'accepted',
  'declined',
  'withdrawn',
  'proposed',
  'struck',
  'named',
] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

/** The steps as people read them, on screens and papers. */
export const applicationStepWords: Record<ApplicationStep, string> = {
  sent: '报来申报',
  sentAgain: '补正后再报',
  returned: '请补正',
  accepted: '审核通过',
  declined: '没有通过审核',
  withdrawn: '撤回申报',
  proposed: '列入公示',
  struck: '不再公示',
  named: '命名',
};

/** What a condition rests on, as people read it. */
export const conditionBasisWords = { notice: '本次通知', workPoints: '两新党建工作要点' } as const;

/** What a reviewer says of an application; who is in conflict is asked nothing more. */
export const stances = ['support', 'against', 'unable', 'conflict'] as const;
export type Stance = (typeof stances)[number];

/** An honour holds, or was taken back. */
export const honourStates = ['held', 'revoked'] as const;
export type HonourState = (typeof honourStates)[number];

export const honourSteps = ['named', 'confirmed', 'revoked'] as const;
export type HonourStep = (typeof honourSteps)[number];

/** A round names so many at the most: all in one act. */
export const quotaAtMost = 20;

/** People who give their opinion in one round, at the most. */
export const reviewersAtMost = 15;

/** An honour that ends within so many days waits for a second look. */
export const reviewAhead = 60;

/** What happened to an honour, in words. */
export const honourStepWords: Record<HonourStep, string> = {
  named: '命名',
  confirmed: '复核通过',
  revoked: '撤销',
};

/** How an application stands, in words. */
export const applicationStateWords: Record<ApplicationState, string> = {
  sent: '等审核',
  returned: '请补正',
  accepted: '审核通过',
  declined: '没有通过审核',
  withdrawn: '已撤回',
  proposed: '拟命名',
  struck: '不再公示',
  named: '已命名',
};

/** Whether an honour holds, in words. */
export const honourStateWords: Record<HonourState, string> = { held: '有效', revoked: '已撤销' };
