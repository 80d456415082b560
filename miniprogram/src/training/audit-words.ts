import { enrolmentStateLabels } from './labels';
import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'training.save': '填写培训班',
    'training.publish': '发布培训班',
    'training.addSession': '增加一次课',
    'training.cancel': '取消培训班',
    'training.enrol': '报名培训班',
    'training.withdraw': '退出培训班',
    'training.invite': '邀请参加培训',
    'training.roster': '查看培训班名单',
    'training.people': '查看支部报名情况',
    'training.proposals': '查看培训建议名单',
    'training.superiors': '查看推荐培训名单',
    'training.candidates': '查看可推荐的人',
    'training.recommend': '推荐参加上级培训',
    'training.settleSuperior': '登记上级培训结果',
  },
  values: enrolmentStateLabels,
} satisfies AuditWords;
