import { auditContract } from '../../types/audit/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { list } from './list';

export default serve(auditContract, loaders, { list });
