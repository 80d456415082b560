import { complianceContract } from '../../types/compliance/contract';
import { serve } from '../kernel/serve';
import { branch } from './branch';
import { loaders } from './context';
import { overview } from './overview';
import { year } from './year';

export default serve(complianceContract, loaders, { branch, year, overview });
