import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'REGISTER.OFF': { text: '区里现在没有用这种登记', closed: true },
    'REGISTER.UNKNOWN': '没有这种登记，请刷新看看',
    'REGISTER.NOT_YOURS': '这一条由登记的单位或者上级来办',
    'REGISTER.CHANGED': '刚才有人改过，请返回重新打开再改',
    'REGISTER.CLOSED': '这一条已经办完，不能再改',
    'REGISTER.ONE_EACH': '一个单位登记一条，请打开原来那一条修改',
    'REGISTER.TOO_MANY': '一次最多取出 5000 条，请先选一个状态',
    'REGISTER.VALUE_MISSING': '还有一项要写',
    'REGISTER.VALUE_INVALID': '有一项填得不对，请看看',
    'REGISTER.DAY_TOO_EARLY': '不能早于前面的那一天',
    'REGISTER.LINK_ELSEWHERE': '网址要以 https:// 开头，是党政机关、主要媒体的网站或公众号文章',
    'REGISTER.NOT_THERE': '选的人或单位不在名册上，或者不归您这里，请重新选择',
    'REGISTER.FILE_MISSING': '文件没有了，请重新上传',
    'REGISTER.FILE_KIND': '文件的内容和名称对不上，请换一个文件',
    'REGISTER.FILE_TOO_LARGE': '文件太大，每个不超过 10 MB',
  },
  fields: {
    register: '登记簿',
    registerState: '状态',
    said: '内容',
    rows: '条数',
    isOn: '启用',
    values: '内容',
  },
} satisfies Failures;
