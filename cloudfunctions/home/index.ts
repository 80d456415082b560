import { homeContract } from '../../types/home/contract';
import { serve } from '../kernel/serve';
import { get } from './get';

export default serve(homeContract, {}, { get });
