import { complianceContract } from '../../types/compliance/contract';
import { serve } from '../shared/serve';
import { branch } from './branch';
import { loaders } from './context';
import { overview } from './overview';
import { year } from './year';

export const main = serve(complianceContract, loaders, { branch, year, overview });
