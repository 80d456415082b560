import { exportContract } from '../../types/export/contract';
import { serve } from '../kernel/serve';
import { activityNotice } from './activity-notice';
import { advance } from './advance';
import { begin } from './begin';
import { loaders } from './context';
import { guidanceReport } from './guidance-report';
import { signInSheet } from './sign-in-sheet';

export default serve(exportContract, loaders, {
  begin,
  advance,
  guidanceReport,
  signInSheet,
  activityNotice,
});
