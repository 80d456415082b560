import { registerContract } from '../../types/register/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { figures } from './figures';
import { file, get } from './get';
import { kind, kinds } from './kinds';
import { list } from './list';
import { move, remove } from './move';
import { prepareFile, save } from './save';
import { switches, switchOne } from './switches';
import { table } from './table';
import { teams, teamsTable } from './teams';

export default serve(registerContract, loaders, {
  kinds,
  kind,
  list,
  get,
  save,
  move,
  remove,
  figures,
  table,
  teams,
  teamsTable,
  prepareFile,
  file,
  switches,
  switch: switchOne,
});
