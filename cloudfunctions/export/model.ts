import type { ExportForm } from '../../types/export/words';
import { defineCollection, none } from '../kernel/database';

/** A branch's ledger of some months (`YYYY-MM`) as a file; `_id` is made of who asked and their key. */
export interface ExportRecord {
  _id: string;
  openid: string;
  organizationId: string;
  /** What had been merged into the branch: their ledgers are part of its own. */
  absorbedIds?: string[];
  organizationName: string;
  orgPath: string;
  form: ExportForm;
  from: string;
  to: string;
  total: number;
  at: number;
  /** Once it is written; it stays for a day. */
  fileId?: string;
}

/** Ledgers that were taken out as files, each its maker's own. */
export const Exports = defineCollection<ExportRecord>()({
  name: 'exports',
  indexes: [
    ['by_at', 'at'],
    ['by_openid', 'openid'],
  ],
  organizations: none('it is its maker’s own'),
  retention: {
    removed: [
      { days: 183, since: 'at', because: 'says what was taken out; the file itself goes after a day' },
    ],
  },
  about: {
    wechat: 'openid',
    what: '导出过的文件',
    tell: ({ at, organizationName, from, to }) => ({ at, text: `${organizationName} ${from} 至 ${to}` }),
  },
  exit: none('a file that was taken out already'),
});
