import { developmentContract } from '../../types/development/contract';
import { serve } from '../kernel/serve';
import { asked } from './asked';
import { backboneFigures, backbones, setBackbone } from './backbones';
import { begin } from './begin';
import { board, former } from './board';
import { edit, redo, review, setState } from './changes';
import { loaders } from './context';
import { get, voters } from './get';
import { move, receive } from './move';
import { overview } from './overview';
import { record } from './record';
import { answer, send, sendBack } from './send';
import { tick } from './tick';
import { share } from './share';

export default serve(developmentContract, loaders, {
  board,
  former,
  get,
  voters,
  begin,
  record,
  redo,
  review,
  tick,
  edit,
  setState,
  send,
  move,
  receive,
  asked,
  answer,
  sendBack,
  backbones,
  setBackbone,
  backboneFigures,
  overview,
  share,
});
