import { trainingContract } from '../../types/training/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { addSession, cancel, draft, held, prepare, publish, save } from './hold';
import { detail, enrol, overview, past, withdraw } from './own';
import { enrolFor, invite, people, proposals, roster, withdrawFor } from './people';
import { candidates, recommend, settleSuperior, superiors } from './superior';

export default serve(trainingContract, loaders, {
  overview,
  past,
  detail,
  enrol,
  withdraw,
  held,
  prepare,
  save,
  draft,
  publish,
  addSession,
  cancel,
  roster,
  people,
  proposals,
  invite,
  enrolFor,
  withdrawFor,
  superiors,
  candidates,
  recommend,
  settleSuperior,
});
