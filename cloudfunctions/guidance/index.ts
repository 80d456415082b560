import { guidanceContract } from '../../types/guidance';
import { serve } from '../shared/serve';
import { loaders } from './context';
import { detail } from './detail';
import { list } from './list';
import { publish } from './publish';
import { saveDraft } from './save-draft';

export const main = serve(guidanceContract, loaders, { list, detail, saveDraft, publish });
