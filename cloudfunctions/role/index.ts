import { roleContract } from '../../types/role/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { findings } from './findings';
import { grant } from './grant';
import { list } from './list';
import { redeem } from './redeem';
import { revoke } from './revoke';
import { wake } from './wake';

export default serve(roleContract, loaders, { list, grant, wake, redeem, revoke, findings });
