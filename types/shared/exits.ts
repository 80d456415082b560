/**
 * Where the taking out of everything stands: asked for by one person, being written since another agreed, ready, or
 * broken off because the district had things changed again meanwhile.
 */
export const exitStages = ['asked', 'writing', 'done', 'broken'] as const;
export type ExitStage = (typeof exitStages)[number];
