import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('guidance', {
  detail: takes<{ guidanceId: string }>(),
  list: takes(),
  draft: takes<{ guidanceId: string }>(),
  edit: takes<{ organizationId: string; month: string }>(),
  feedback: takes<{ organizationId: string; guidanceId: string }>(),
  report: takes<{ organizationId: string; guidanceId: string }>(),
  told: takes<{ organizationId: string; guidanceId: string }>(),
});

/** 主题党日指导清单: written, reviewed, published, carried out and told back. */
export const guidance = {
  name: 'guidance',
  pages,
  errors: {
    'GUIDANCE.NOT_FOUND': '没有找到这份指导清单，可能已被收回',
    'GUIDANCE.UNKNOWN_READING': '这份清单里没有这篇学习内容，请返回重新打开',
    'GUIDANCE.NOT_AN_ISSUER': '指导清单由区或街镇编制，请换到区级或街镇身份',
    'GUIDANCE.CHANGED_MEANWHILE': '这份草稿刚被别人改过，请返回重新打开再改',
    'GUIDANCE.LINK_NOT_OFFICIAL': '学习篇目只能链接官方网站（https），请换一个网址',
    'GUIDANCE.FILE_MISSING': '附件没有找到，请重新上传',
    'GUIDANCE.FILE_KIND': '附件只能是 PDF、Word、Excel、PPT 或图片，请换一个文件',
    'GUIDANCE.FILE_TOO_LARGE': '附件太大，每个不超过 10 MB，请压缩后再上传',
    'GUIDANCE.CHANGE_NOTE_MISSING': '这份清单已经发布过，请写明这次改了什么',
    'GUIDANCE.NOT_IN_REVIEW': '这份草稿不在审核中，请返回重新查看',
    'GUIDANCE.OWN_DRAFT': '自己写的清单要由另一位同志审核',
    'GUIDANCE.NOTE_MISSING': '请写明退回的原因',
    'GUIDANCE.NOT_REVIEWED': '这份草稿还没有审核通过，请先送审',
    'GUIDANCE.IN_THE_PAST': '发布时间要晚于现在，请重新选择',
    'GUIDANCE.DEADLINE_OVER': '反馈截止日在发布之前就过了，请先把截止日改到以后',
    'FEEDBACK.NOT_A_BRANCH': '主题党日由党支部反馈，请选择具体的支部',
    'FEEDBACK.CHANGED_SINCE': '别人刚刚改过这份反馈，请返回重新打开再改',
    'FEEDBACK.ITEMS_DIFFER': '指导清单有变动，请返回重新打开再填',
    'FEEDBACK.REASON_MISSING': '没有完成的规定动作要写明原因',
    'FEEDBACK.NOT_HELD': '支部还没有开展这个月的主题党日，请先结束活动再反馈',
    'FEEDBACK.NOBODY_BEHIND': '所属支部都已反馈，不用提醒',
  },
  fields: {
    guidanceId: '指导清单',
    month: '月份',
    theme: '主题',
    stage: '阶段',
    publishAt: '定时发布',
    review: '审核',
    done: '完成项数',
    required: '应完成项数',
  },
  tools: [
    {
      for: ['officer'],
      group: '开展情况',
      order: 30,
      icon: 'book',
      atHand: 30,
      label: '主题党日指导清单',
      hint: '编写、发布、看反馈',
      waits: ['guidanceToReview', 'guidanceToPublish'],
      to: () => pages.list(),
    },
  ],
  todo: {
    feedback: {
      icon: 'check',
      label: '反馈主题党日',
      to: ({ organizationId, aboutId }) => pages.feedback({ organizationId, guidanceId: aboutId }),
    },
    guidanceToReview: {
      icon: 'book',
      label: '审核指导清单',
      to: ({ aboutId }) => pages.draft({ guidanceId: aboutId }),
    },
    guidanceToPublish: {
      icon: 'book',
      label: '发布指导清单',
      to: ({ aboutId }) => pages.draft({ guidanceId: aboutId }),
    },
  },
  notices: {
    kinds: { guidance: '指导清单', supervision: '督促提醒' },
    templates: {
      guidancePublished: { label: '新的指导清单', hint: '区里发布当月主题党日指导清单时' },
      feedbackDue: { label: '反馈到期', hint: '支部还没有反馈主题党日开展情况时，提醒书记' },
    },
  },
  basis: none<'every item of a guidance names its own source'>(),
  calendar: [{ label: '反馈截止日', to: pages.detail }],
} satisfies Context;
