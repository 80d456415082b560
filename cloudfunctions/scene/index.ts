import { sceneContract } from '../../types/scene/contract';
import { serve } from '../shared/serve';
import { loaders } from './context';
import { ofActivity } from './of-activity';
import { ofBranch } from './of-branch';
import { resolve } from './resolve';

export const main = serve(sceneContract, loaders, { resolve, ofActivity, ofBranch });
