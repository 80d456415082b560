import { settings } from '../shared/settings';
import { forgetMessagesBefore } from './store';

/** Lets go of notices and deliveries whose time is over. */
export const forgetMessages = (now: number): Promise<void> =>
  forgetMessagesBefore(now - settings.noticesKept, now - settings.deliveriesKept);
