import { officers, type AccessTable } from './entries';

export const access: AccessTable = {
  inbox: 'bound',
  markRead: 'bound',
  recordConsent: 'bound',
  preferences: 'bound',
  setMuted: 'bound',
  unsent: 'anyone',
  dropUnsent: 'anyone',
  campaigns: { over: officers },
  resume: { over: officers },
};
