import { venueContract } from '../../types/venue/contract';
import { serve } from '../kernel/serve';
import { book, bookings, cancel, release } from './book';
import { loaders } from './context';
import { end, setClosed } from './days';
import { check, essentials, review } from './essentials';
import { figures } from './figures';
import { file, get } from './get';
import { kept } from './kept';
import { open } from './open';
import { prepareFile, save } from './save';
import { publishTemplate, template } from './template';

export default serve(venueContract, loaders, {
  open,
  kept,
  get,
  save,
  setClosed,
  end,
  book,
  bookings,
  cancel,
  release,
  template,
  publishTemplate,
  essentials,
  check,
  review,
  figures,
  prepareFile,
  file,
});
