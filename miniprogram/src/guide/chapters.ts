/** 使用指南: the words of the guide, once, for the app and for docs/guide. Labels are the app's own. */

export const readers = ['member', 'secretary', 'officer'] as const;
export type Reader = (typeof readers)[number];

/** The pictures that the guide shows, by what is on them; taken from the gallery. */
export const guidePictures = {
  home: 'pages-home-content-light',
  checkIn: 'attendance-check-in-content-light',
  me: 'pages-me-content-light',
  code: 'attendance-code-content-light',
  publish: 'activity-publish-content-light',
  roster: 'attendance-roster-content-light',
  importRoster: 'organization-import-content-light',
  report: 'report-theme-days-content-light',
} as const;
export type GuidePicture = keyof typeof guidePictures;

export interface Section {
  title: string;
  steps: string[];
  note?: string;
  picture?: GuidePicture;
}

export interface Chapter {
  title: string;
  sections: Section[];
}

export const chapters: Record<Reader, Chapter> = {
  member: {
    title: '党员',
    sections: [
      {
        title: '第一次使用：绑定微信',
        steps: [
          '从公众号“松江两新先锋”的菜单，或支部发来的小程序码进入。',
          '点“开始绑定”，读一遍隐私说明，同意后继续。',
          '点“用微信手机号绑定”。手机号与名册一致，马上就好。',
          '对不上时，选所在党支部、写上姓名提交申请，由支部书记确认。',
        ],
        note: '换了手机号，在“我的 · 我的资料”里更换；换了微信，请支部书记先解除旧的绑定。',
      },
      {
        title: '到会签到',
        steps: [
          '打开小程序，首页第一张卡片就是正在签到的活动，点“签到”。',
          '对准大屏幕上的签到码扫一扫；扫不了，就输入下面的六位数字。',
          '看到“签到成功”就行了。重复点不要紧，只记第一次。',
        ],
        note: '签到码每 15 秒换一次，别人转发的照片不能用。开始前 30 分钟开放签到。',
        picture: 'checkIn',
      },
      {
        title: '看活动、看学习内容',
        steps: [
          '“活动”里按列表或日历看支部的活动；时间、地点有变会在通知里告诉您。',
          '“学习”里是每月主题党日指导清单要学的内容。',
        ],
        picture: 'home',
      },
      {
        title: '字太小？打开关怀模式',
        steps: [
          '点“我的 · 关怀模式”，选“打开”。',
          '字会变大，首页只留最要紧的内容；微信的字调大了，这里也会跟着大。',
        ],
        picture: 'me',
      },
      {
        title: '我的资料',
        steps: [
          '“我的 · 我的资料”里看得到这里保存的全部内容，可以复制带走。',
          '哪一项不对，点“要求更正”，支部会处理。',
          '不想再用，点“解除绑定”，马上停止使用并撤回同意。',
        ],
      },
    ],
  },
  secretary: {
    title: '支部书记、党务工作者',
    sections: [
      {
        title: '导入名册',
        steps: [
          '“工作台 · 导入名册”里先下载模板，或直接用手头的 Excel、CSV 名册。',
          '上传后先看预览：每一行会怎样、哪一格有问题、怎么改。',
          '确认后一次导入，要么全部成功，要么一行不动；一天之内可以撤销。',
        ],
        note: '身份证号、住址等列会自动丢掉，不会保存。',
        picture: 'importRoster',
      },
      {
        title: '发布主题党日和三会一课',
        steps: [
          '“工作台 · 发布活动”，主题党日已按区里当月的指导清单填好，检查时间地点就能发布。',
          '开会选“党员大会”“支委会”等；同样的人参加时可以几项一起选，分别记入台账。',
          '没写完可以“先存为草稿”。以前办过的，在“草稿与往次活动”里照样再办一次。',
          '列席、与其他支部联合开展、迟到时间，在“更多设置”里。',
        ],
        note: '设置“固定主题党日”后，以后发布时自动填好日期。时间上有冲突会提醒您。',
        picture: 'publish',
      },
      {
        title: '现场签到',
        steps: [
          '打开活动，点“签到码”，放到大屏幕上，也可以把手机横过来。',
          '谁还没到，点下面的“还有几人未到”。',
          '会开完点“结束”，台账自动记好。',
        ],
        picture: 'code',
      },
      {
        title: '改期、取消、更正名单',
        steps: [
          '活动详情最下面的“变更”里，可以更改时间、修改内容、取消活动，参加的人会收到通知。',
          '发布时列错的人，用“更正应到名单”，写上原因；其他支部来参加的党员也在这里加入。',
        ],
        picture: 'roster',
      },
      {
        title: '管名册',
        steps: [
          '“工作台 · 党员名册”里办转正、外出、转出、离开；看手机号要先说明用途，会留下记录。',
          '“绑定申请”里确认是谁在申请；“组织关系转接”里接收和转出。',
          '“组织情况”里登记支委会和届期，快到期会提醒，并写明条文。',
        ],
      },
    ],
  },
  officer: {
    title: '街镇、区级党务工作者',
    sections: [
      {
        title: '看谁开展了、谁落后',
        steps: [
          '“工作台 · 主题党日开展情况”，切换月份，进度慢的排在前面。',
          '点一行看下一级；在电脑上打开，左边是街镇，右边是所选街镇的支部。',
        ],
        picture: 'report',
      },
      {
        title: '管组织',
        steps: [
          '“工作台 · 党组织”里逐级查看，新建、更名、调整隶属、合并、撤销；过去的记录留在原来的名下。',
          '授予职务时选人、选期限；到期自动失效，随时可以收回。',
          '平时只看汇总数字。确需看名单，要选用途，会留下记录。',
        ],
      },
      {
        title: '发布主题党日指导清单（区级）',
        steps: [
          '“工作台 · 主题党日指导清单”里编写当月内容，先存草稿，再发布。',
          '发布后自动推送，所有支部和党员的通知里都有。',
        ],
      },
      {
        title: '操作记录（区级管理员）',
        steps: ['“工作台 · 操作记录”里看谁在什么时候改了、看了什么。记录不能修改，也不能删除。'],
      },
    ],
  },
};
