import { reportContract } from '../../types/report/contract';
import { serve } from '../shared/serve';
import { loaders } from './context';
import { themeDays } from './theme-days';

export const main = serve(reportContract, loaders, { themeDays });
