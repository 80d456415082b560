import { exportContract } from '../../types/export/contract';
import { serve } from '../shared/serve';
import { advance } from './advance';
import { begin } from './begin';
import { loaders } from './context';
import { guidanceReport } from './guidance-report';

export const main = serve(exportContract, loaders, { begin, advance, guidanceReport });
