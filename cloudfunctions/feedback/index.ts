import { feedbackContract } from '../../types/feedback/contract';
import { serve } from '../shared/serve';
import { loaders } from './context';
import { give } from './give';
import { report } from './report';
import { standing } from './standing';
import { urge } from './urge';

export const main = serve(feedbackContract, loaders, { standing, give, report, urge });
