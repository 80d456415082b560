import { paperContract } from '../../types/paper/contract';
import { serve } from '../kernel/serve';
import { loaders } from './context';
import { takeOwnHours } from './own';
import { print } from './print';
import { checkTemplate, putTemplate } from './put-template';
import { set } from './set';
import { take } from './take';
import { prepareTemplate, templateFile, templates, useTemplate } from './templates';

export default serve(paperContract, loaders, {
  set,
  take,
  print,
  takeOwnHours,
  templates,
  templateFile,
  prepareTemplate,
  checkTemplate,
  putTemplate,
  useTemplate,
});
