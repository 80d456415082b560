import { burdenContract } from '../../types/burden/contract';
import { serve } from '../kernel/serve';
import { asked } from './asked';
import { loaders } from './context';

export default serve(burdenContract, loaders, { asked });
