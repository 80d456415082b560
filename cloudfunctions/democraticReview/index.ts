import { democraticReviewContract } from '../../types/democraticReview/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { get } from './get';
import { list } from './list';
import { record } from './record';

export default serve(democraticReviewContract, loaders, { get, record, list });
