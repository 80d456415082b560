import { duesContract } from '../../types/dues/contract';
import { serve } from '../kernel/serve';
import { arrange, arrangement } from './arrange';
import { assess, assessment, assessments, decline } from './assess';
import { loaders } from './context';
import { handUp, handUps, recordLarge, withdrawHandUp, withdrawLarge } from './hand-ups';
import { ask, mine, withdraw } from './mine';
import { month } from './month';
import { overview } from './overview';
import { confirmHandUp, noteReceipt, received } from './received';
import { reckon } from './reckon';
import { correct, record, undo } from './record';
import { endRelief, relieve } from './relieve';
import { publish, year } from './year';

export default serve(duesContract, loaders, {
  reckon,
  mine,
  ask,
  withdraw,
  month,
  record,
  undo,
  correct,
  assessments,
  assessment,
  assess,
  decline,
  relieve,
  endRelief,
  arrange,
  arrangement,
  handUps,
  handUp,
  withdrawHandUp,
  recordLarge,
  withdrawLarge,
  year,
  publish,
  overview,
  received,
  confirmHandUp,
  noteReceipt,
});
