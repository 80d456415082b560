import type { IconName } from '../../components/icon';
import { pages } from '../../services/navigate';
import { isDistrictOfficer, isKeeper, isOfficer, type HeldRole } from '../../services/roles';

/** One tool of a role: where it is and what it is for. */
export interface WorkTool {
  icon: IconName;
  label: string;
  hint: string;
  address: string;
}

/** The tools that a role has over its organisation. */
export function toolsOf(held: HeldRole): WorkTool[] {
  const { organizationId } = held;
  const tools: WorkTool[] = [];
  if (isKeeper(held)) {
    tools.push(
      {
        icon: 'edit',
        label: '发布主题党日',
        hint: '通知党员，开放签到',
        address: pages.publish(organizationId),
      },
      {
        icon: 'ledger',
        label: '台账',
        hint: '每次活动的应到、实到和内容',
        address: pages.ledger(organizationId),
      },
      { icon: 'people', label: '党员名册', hint: '支部的党员', address: pages.members(organizationId) },
      {
        icon: 'upload',
        label: '导入名册',
        hint: '从 .xlsx 表格导入',
        address: pages.importRoster(organizationId),
      },
    );
  }
  if (isOfficer(held)) {
    tools.push({
      icon: 'chart',
      label: '主题党日开展情况',
      hint: '各支部本月开展了没有',
      address: pages.themeDays(organizationId),
    });
  }
  if (isDistrictOfficer(held)) {
    tools.push({
      icon: 'book',
      label: '主题党日指导清单',
      hint: '编写、发布、查看',
      address: pages.guidances(),
    });
  }
  return tools;
}
