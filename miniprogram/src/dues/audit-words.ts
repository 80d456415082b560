import type { AuditWords } from '../domain/audit-words';
import { correctionLabels, wayLabels } from './labels';

/** What it leaves in the audit: which months, never how much. */
export const auditWords = {
  actions: {
    'dues.ask': '请求重新核定党费',
    'dues.decline': '党费不重新核定',
    'dues.withdraw': '撤回重新核定党费的请求',
    'dues.assess': '核定党费',
    'dues.assessment': '查看党费基数',
    'dues.assessments': '查看党费核定',
    'dues.arrange': '确定党费收缴安排',
    'dues.arrangement': '查看党费收缴安排',
    'dues.month': '查看党费登记',
    'dues.record': '登记党费',
    'dues.undo': '撤销党费登记',
    'dues.correct': '更正党费登记',
    'dues.relieve': '登记党费减免',
    'dues.endRelief': '结束党费减免',
    'dues.handUps': '查看党费上缴',
    'dues.handUp': '登记党费上缴',
    'dues.withdrawHandUp': '撤回党费上缴登记',
    'dues.recordLarge': '登记大额党费',
    'dues.withdrawLarge': '撤回大额党费登记',
    'dues.received': '查看收到的党费',
    'dues.confirmHandUp': '确认收到党费',
    'dues.noteReceipt': '登记大额党费收据',
    'dues.publish': '公布党费收缴情况',
  },
  values: { ...wayLabels, ...correctionLabels },
} satisfies AuditWords;
