import { courseContract } from '../../types/course/contract';
import { serve } from '../kernel/serve';
import { answer } from './answer';
import { change } from './change';
import { loaders } from './context';
import { create, prepare } from './create';
import { detail } from './detail';
import { draft, unitDraft } from './draft';
import { file, prepareFile } from './file';
import { finishReading, keepPlace } from './finish-reading';
import { list, written } from './list';
import { publish, withdraw } from './publish';
import { questionTemplate, readQuestions } from './questions';
import { saveUnit } from './save-unit';
import { unit } from './unit';
import { year } from './year';

export default serve(courseContract, loaders, {
  list,
  detail,
  unit,
  file,
  keepPlace,
  finishReading,
  answer,
  written,
  prepare,
  create,
  draft,
  change,
  unitDraft,
  prepareFile,
  readQuestions,
  questionTemplate,
  saveUnit,
  publish,
  withdraw,
  year,
});
