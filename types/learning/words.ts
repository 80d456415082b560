/** What lies ahead of somebody: a gathering that expects them, a class that they are enrolled in. */
export const plannedThings = ['gathering', 'class'] as const;

/** In what a keeper says how long something learned elsewhere took. */
export const spanUnits = ['hour', 'halfDay', 'day'] as const;
export type SpanUnit = (typeof spanUnits)[number];
