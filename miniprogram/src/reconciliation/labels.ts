import type { ComparedField, ListMeaning, RowKind, RowState } from '../../../types/shared/reconciliations';
import type { Look } from '../kit/tag';

/** The words of this context. */

export const meaningWords: Record<ListMeaning, string> = {
  listing: '一年的名单（高企、规上等）',
  register: '在册单位（市监、民政等）',
  closed: '已经注销的单位',
};

export const kindLabels: Record<RowKind, { title: string; hint: string; verb: string }> = {
  onlyThere: { title: '名单上有、台账里没有', hint: '采用就登记到台账', verb: '登记到台账' },
  fills: { title: '台账里还没写的', hint: '采用就补上', verb: '补上' },
  different: { title: '两边写得不一样', hint: '采用就按名单改台账', verb: '按名单改' },
  unsure: { title: '要您看一看的', hint: '名称或代码对不上，请选是哪一家', verb: '' },
  onlyHere: { title: '台账里有、名单上没有', hint: '采用就从台账上去掉这份名单的标记', verb: '去掉标记' },
  elsewhere: { title: '在别的街镇名下', hint: '请区里调整街镇', verb: '' },
};

export const fieldWords: Record<ComparedField, string> = {
  name: '名称',
  code: '代码',
  town: '街镇',
  employees: '职工人数',
  carrier: '载体',
  status: '经营状态',
  listed: '所在名单',
};

const states: Partial<Record<RowState, Look>> = {
  taken: { tone: 'good', icon: 'check-circle', word: '已采用' },
  left: { tone: 'plain', icon: 'check', word: '保持台账' },
  stale: { tone: 'warn', icon: 'warning', word: '刚改过' },
  undone: { tone: 'plain', icon: 'swap', word: '已撤销' },
  kept: { tone: 'warn', icon: 'info', word: '没有撤销' },
};

/** How a row stands; nothing while it waits. */
export const stateLook = (state: RowState): Look | undefined => states[state];

/** What of a list is read, as people call it. */
export const columnWords = {
  name: '单位名称',
  code: '统一社会信用代码',
  town: '街镇',
  employees: '职工人数',
  carrier: '载体',
  status: '经营状态',
  unread: '不读',
} as const;
