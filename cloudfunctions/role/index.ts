import { roleContract } from '../../types/role/contract';
import { serve } from '../shared/serve';
import { loaders } from './context';
import { grant } from './grant';
import { list } from './list';
import { revoke } from './revoke';

export const main = serve(roleContract, loaders, { list, grant, revoke });
