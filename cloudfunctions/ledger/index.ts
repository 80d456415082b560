import { ledgerContract } from '../../types/ledger/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { year } from './year';

export default serve(ledgerContract, loaders, { year });
