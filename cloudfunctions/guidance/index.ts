import { guidanceContract } from '../../types/guidance/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { detail } from './detail';
import { draft } from './draft';
import { file } from './file';
import { list } from './list';
import { prepare } from './prepare';
import { prepareFile } from './prepare-file';
import { publish } from './publish';
import { recordReading } from './record-reading';
import { review } from './review';
import { saveDraft } from './save-draft';
import { submit } from './submit';
import { version } from './version';

export default serve(guidanceContract, loaders, {
  list,
  detail,
  version,
  file,
  recordReading,
  prepare,
  prepareFile,
  draft,
  saveDraft,
  submit,
  review,
  publish,
});
