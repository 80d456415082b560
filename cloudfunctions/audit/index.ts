import { auditContract } from '../../types/audit/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { list } from './list';
import { refusals } from './refusals';

export default serve(auditContract, loaders, { list, refusals });
