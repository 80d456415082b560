import { messageContract } from '../../types/message';
import { serve } from '../shared/serve';
import { inbox } from './inbox';
import { markRead } from './mark-read';
import { recordConsent } from './record-consent';

export const main = serve(messageContract, {}, { inbox, markRead, recordConsent });
