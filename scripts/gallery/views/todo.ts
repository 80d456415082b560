import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, secondMember } = openids;

export const todo: ViewsOf<'todo'> = () => ({
  list: [
    { state: 'content', as: secretary, desk: 'narrow' },
    { state: 'empty', as: secondMember },
  ],
});
