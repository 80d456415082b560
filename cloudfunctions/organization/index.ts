import { organizationContract } from '../../types/organization';
import { serve } from '../shared/serve';
import { browse } from './browse';
import { loaders } from './context';
import { importRoster } from './import-roster';
import { me } from './me';
import { members } from './members';

export const main = serve(organizationContract, loaders, { me, browse, members, importRoster });
