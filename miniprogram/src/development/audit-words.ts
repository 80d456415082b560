import type { AuditWords } from '../domain/audit-words';
import {
  backboneChangeLabels,
  backboneWayWords,
  outcomeLabels,
  stageWords,
  stateLabels,
  stepWords,
} from './labels';

/** What it leaves in the audit. */
export const auditWords = {
  actions: {
    'development.board': '查看党员发展名单',
    'development.former': '查看已终止和已归档的发展',
    'development.get': '查看发展纪实',
    'development.voters': '查看当天有表决权的党员',
    'development.backbones': '查看双向培养名单',
    'development.setBackbone': '登记双向培养',
    'development.asked': '查看报来审批的名单',
    'development.begin': '建立发展纪实',
    'development.record': '登记发展步骤',
    'development.correct': '更正发展步骤',
    'development.redo': '重新办发展步骤',
    'development.review': '登记考察',
    'development.tick': '登记材料在不在、放在哪里',
    'development.edit': '修改发展资料',
    'development.setState': '暂停、继续或终止发展',
    'development.send': '报上级审批',
    'development.takeBack': '撤回报送或转接',
    'development.answer': '答复支部的报批',
    'development.sendBack': '退回支部的报批',
    'development.move': '请别的支部接收发展中的同志',
    'development.receive': '接收发展中的同志',
    'development.refuse': '不接收发展中的同志',
  },
  values: {
    ...stepWords,
    ...stageWords,
    ...stateLabels,
    ...outcomeLabels,
    ...backboneWayWords,
    ...backboneChangeLabels,
  },
} satisfies AuditWords;
