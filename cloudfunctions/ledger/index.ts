import { ledgerContract } from '../../types/ledger/contract';
import { serve } from '../shared/serve';
import { loaders } from './context';
import { year } from './year';

export const main = serve(ledgerContract, loaders, { year });
