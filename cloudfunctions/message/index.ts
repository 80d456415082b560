import { messageContract } from '../../types/message/contract';
import { serve } from '../kernel/serve';
import { campaigns } from './campaigns';
import { loaders } from './context';
import { inbox } from './inbox';
import { markRead } from './mark-read';
import { preferences } from './preferences';
import { recordConsent } from './record-consent';
import { resume } from './resume';
import { setMuted } from './set-muted';
import { dropUnsent, unsent } from './unsent';

export default serve(messageContract, loaders, {
  inbox,
  markRead,
  recordConsent,
  preferences,
  setMuted,
  unsent,
  dropUnsent,
  campaigns,
  resume,
});
