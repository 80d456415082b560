import type { IconName } from '../../kit/icon';
import { pages } from '../../services/navigate';
import { isKeeper, isOfficer, isOnlooker, type HeldRole } from '../../domain/roles';

/** One tool of a role: where it is and what it is for. */
export interface WorkTool {
  icon: IconName;
  label: string;
  hint: string;
  address: string;
}

const profile = (organizationId: string): WorkTool => ({
  icon: 'info',
  label: '组织情况',
  hint: '支委会、届期、提醒',
  address: pages.profile(organizationId),
});

const duties = (organizationId: string): WorkTool => ({
  icon: 'chart',
  label: '该开的会',
  hint: '本月、本季度、今年还差什么',
  address: pages.branchDuties(organizationId),
});

/** Tools for the same kind of work. */
export interface ToolGroup {
  title: string;
  tools: WorkTool[];
}

/** The tools that a role has over its organisation, by the kind of work. */
export function toolsOf(held: HeldRole): ToolGroup[] {
  const { organizationId } = held;
  if (isKeeper(held)) return keepersTools(organizationId);
  if (isOnlooker(held)) return [{ title: '支部', tools: [duties(organizationId), profile(organizationId)] }];
  if (isOfficer(held)) return officersTools(held);
  return [];
}

const keepersTools = (organizationId: string): ToolGroup[] => [
  {
    title: '会议和活动',
    tools: [
      {
        icon: 'edit',
        label: '发布活动',
        hint: '主题党日、三会一课、培训',
        address: pages.publish(organizationId),
      },
      {
        icon: 'calendar',
        label: '草稿与往次活动',
        hint: '接着写、照往次再办、固定党日',
        address: pages.plans(organizationId),
      },
      {
        icon: 'check-circle',
        label: '请假与补签',
        hint: '同意或不同意党员的申请',
        address: pages.attendanceRequests(organizationId),
      },
      duties(organizationId),
      {
        icon: 'ledger',
        label: '台账',
        hint: '每次活动的记录，导出 Excel、Word',
        address: pages.ledger(organizationId),
      },
    ],
  },
  {
    title: '党员',
    tools: [
      {
        icon: 'people',
        label: '党员名册',
        hint: '联系、转正、外出、转出',
        address: pages.members(organizationId),
      },
      { icon: 'person', label: '绑定申请', hint: '确认是谁在申请', address: pages.requests(organizationId) },
      {
        icon: 'swap',
        label: '组织关系转接',
        hint: '接收、转出、历次记录',
        address: pages.transfers(organizationId),
      },
      {
        icon: 'upload',
        label: '导入名册',
        hint: '从表格导入，也可导出、下载模板',
        address: pages.importRoster(organizationId),
      },
    ],
  },
  {
    title: '支部',
    tools: [
      profile(organizationId),
      { icon: 'flag', label: '职务与权限', hint: '谁能做什么', address: pages.roles(organizationId) },
    ],
  },
];

const officersTools = ({ organizationId, role }: HeldRole): ToolGroup[] => [
  {
    title: '开展情况',
    tools: [
      {
        icon: 'chart',
        label: '主题党日开展情况',
        hint: '各支部本月开展了没有',
        address: pages.themeDays(organizationId),
      },
      {
        icon: 'chart',
        label: '组织生活开展情况',
        hint: '各支部三会一课开了没有，谁逾期',
        address: pages.complianceOverview(organizationId),
      },
      {
        icon: 'book',
        label: '主题党日指导清单',
        hint: '编写、发布、看反馈',
        address: pages.guidances(),
      },
      {
        icon: 'bell',
        label: '推送情况',
        hint: '多少人收到了微信提醒',
        address: pages.campaigns(organizationId),
      },
    ],
  },
  {
    title: '组织',
    tools: [
      {
        icon: 'people',
        label: '党组织',
        hint: '逐级查看、新建、变更、授予职务',
        address: pages.browse(organizationId),
      },
      ...(role === 'districtAdmin'
        ? [
            {
              icon: 'lock' as const,
              label: '操作记录',
              hint: '谁在什么时候改了、看了什么',
              address: pages.audit(organizationId),
            },
          ]
        : []),
    ],
  },
];
