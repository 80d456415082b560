import { organizationContract } from '../../types/organization/contract';
import { serve } from '../kernel/serve';
import { browse } from './browse';
import { close } from './close';
import { loaders } from './context';
import { create, createGroup } from './create';
import { me } from './me';
import { members } from './members';
import { merge } from './merge';
import { move } from './move';
import { profile } from './profile';
import { rename } from './rename';
import { setCommittee } from './set-committee';
import { setSubject } from './set-subject';
import { setKeyFields } from './set-key-fields';
import { setTemporary } from './set-temporary';
import { setUnits } from './set-units';
import { showMembers } from './show-members';

export default serve(organizationContract, loaders, {
  me,
  browse,
  profile,
  members,
  showMembers,
  create,
  createGroup,
  renameGroup: rename,
  closeGroup: close,
  rename,
  move,
  merge,
  close,
  setCommittee,
  setUnits,
  setSubject,
  setKeyFields,
  setTemporary,
});
