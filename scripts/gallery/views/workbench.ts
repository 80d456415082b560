import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, district } = openids;

export const workbench: ViewsOf<'workbench'> = () => ({
  index: [
    { state: 'content', as: secretary, desk: true },
    { state: 'district', as: district },
    { state: 'empty', as: member },
  ],
});
