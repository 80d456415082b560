import { officers, type AccessTable } from './entries';

export const access: AccessTable = {
  inbox: 'bound',
  markRead: 'bound',
  recordConsent: 'bound',
  preferences: 'bound',
  setMuted: 'bound',
  campaigns: { over: officers },
  resume: { over: officers },
};
