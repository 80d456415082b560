import { homeContract } from '../../types/home/contract';
import { serve } from '../shared/serve';
import { get } from './get';

export const main = serve(homeContract, {}, { get });
