/** How far a branch is with a month's guidance: no theme day published, published, held, told back. */
export const carryOutStages = ['unplanned', 'planned', 'held', 'reported'] as const;
export type CarryOutStage = (typeof carryOutStages)[number];
