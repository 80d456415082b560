import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'COURSE.NOT_YOURS': '这门课不在您可以学的范围里，请从“网络学习”重新打开',
    'COURSE.NO_UNIT': '没有找到这一课，可能已被收回',
    'COURSE.NO_QUIZ': '这一课的测验已经换过，请重新打开再答',
    'COURSE.NOT_AN_ISSUER': '课程由区、街镇或党支部发布，请换一个身份',
    'COURSE.UNKNOWN_TOPIC': '专题有变动，请返回重新打开再选',
    'COURSE.CHANGED_MEANWHILE': '别人刚刚改过，请返回重新打开再改',
    'COURSE.NOTHING_IN_IT': '正文、文件、网址，至少要有一样',
    'COURSE.TOO_MANY_UNITS': '一门课最多 40 课',
    'COURSE.QUIZ_UNFIT': '测验有一题的答案不对，或通过的题数超过了总题数',
    'COURSE.LINK_NOT_OFFICIAL': '只能链接官方网站（https），请换一个网址',
    'COURSE.NO_VIDEO_HERE': '区里没有开通音视频，请改用官方网站的网址',
    'COURSE.FILE_MISSING': '文件没有找到，请重新打开这一页',
    'COURSE.FILE_KIND': '这种文件不能用，请换一个',
    'COURSE.FILE_TOO_LARGE': '文件太大，请压缩后再上传',
    'COURSE.NO_QUESTIONS': '表格里没有找到“题目”和“答案”两列，请照模板填',
    'COURSE.NO_UNITS': '先写好一课，再发布',
    'COURSE.NOT_A_BRANCH': '“今年学了什么”按党支部看，请选择具体的支部',
  },
  fields: { revision: '版本', unit: '课', hours: '学时' },
} satisfies Failures;
