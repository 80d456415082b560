import { sceneContract } from '../../types/scene/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { ofActivity } from './of-activity';
import { ofBranch } from './of-branch';
import { ofOffice } from './of-office';
import { resolve } from './resolve';

export default serve(sceneContract, loaders, { resolve, ofActivity, ofBranch, ofOffice });
