import { auditContract } from '../../types/audit/contract';
import { serve } from '../shared/serve';
import { loaders } from './context';
import { list } from './list';

export const main = serve(auditContract, loaders, { list });
