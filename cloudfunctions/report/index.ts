import { reportContract } from '../../types/report/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { themeDays } from './theme-days';

export default serve(reportContract, loaders, { themeDays });
