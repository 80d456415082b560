import { feedbackContract } from '../../types/feedback/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { give } from './give';
import { report } from './report';
import { status } from './status';
import { urge } from './urge';

export default serve(feedbackContract, loaders, { status, give, report, urge });
