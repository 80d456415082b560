import { followDue } from '../shared/follow';

/** What one tick does (ms), beside its other work; the next one goes on. */
const stint = 3_000;

/** Lets copies of organisations' names and paths follow where a move was left, and once more after every change. */
export const followOrganizations = (now: number): Promise<void> => followDue(now, stint);
