import { settingsAt } from '../setting/settings';

/** Whether the district uses it: off it is nowhere, and what was raised stays. */
export const requestsOn = async (now: number): Promise<boolean> =>
  (await settingsAt(now)).serviceRequests === 'on';
