import { messageContract } from '../../types/message/contract';
import { serve } from '../shared/serve';
import { campaigns } from './campaigns';
import { loaders } from './context';
import { inbox } from './inbox';
import { markRead } from './mark-read';
import { preferences } from './preferences';
import { recordConsent } from './record-consent';
import { resume } from './resume';
import { setMuted } from './set-muted';

export const main = serve(messageContract, loaders, {
  inbox,
  markRead,
  recordConsent,
  preferences,
  setMuted,
  campaigns,
  resume,
});
