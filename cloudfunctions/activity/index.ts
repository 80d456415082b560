import { activityContract } from '../../types/activity/contract';
import { serve } from '../kernel/serve';
import { addGuest } from './add-guest';
import { answerInvitation } from './answer-invitation';
import { calendar } from './calendar';
import { cancel } from './cancel';
import { close } from './close';
import { conflicts } from './conflicts';
import { loaders } from './context';
import { correctRoll } from './correct-roll';
import { detail } from './detail';
import { drafts } from './drafts';
import { edit } from './edit';
import { file } from './file';
import { invitation } from './invitation';
import { list } from './list';
import { plan } from './plan-of';
import { postpone } from './postpone';
import { prepare } from './prepare';
import { prepareFile } from './prepare-file';
import { publish } from './publish';
import { saveDraft } from './save-draft';
import { setThemeDay } from './set-theme-day';

export default serve(activityContract, loaders, {
  prepare,
  saveDraft,
  drafts,
  plan,
  prepareFile,
  conflicts,
  publish,
  edit,
  postpone,
  cancel,
  setThemeDay,
  correctRoll,
  addGuest,
  invitation,
  answerInvitation,
  list,
  calendar,
  detail,
  file,
  close,
});
