import { checkupContract } from '../../types/checkup/contract';
import { serve } from '../kernel/serve';
import { branch } from './branch';
import { contact } from './contact';
import { loaders } from './context';

export default serve(checkupContract, loaders, { branch, contact });
