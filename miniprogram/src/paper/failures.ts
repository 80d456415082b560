import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'PAPER.NOT_IN_SET': '这套文件里没有这一份，请返回后重新打开',
    'PAPER.NOT_YET': '这份文件现在还不能出，请先补上缺的记录',
    'PAPER.TOO_MUCH': '这一年的内容太多，请到台账页分季度导出',
    'PAPER.NOT_THE_DISTRICT': '文件模板由区里统一改，请从区级的工作台进入',
    'PAPER.NO_TEMPLATE': '没有这一版模板，请返回后重新打开',
    'PAPER.FILE_MISSING': '文件没有传上来，请重新上传',
    'PAPER.FILE_TOO_LARGE': '文件太大，模板不超过 2 MB，请去掉里面的图片',
    'PAPER.FILE_UNREADABLE': '这个文件打不开，请用 Word 或 Excel 另存一份再上传',
    'PAPER.FILE_UNSAFE': '文件里有宏、外部链接、嵌入的对象或会自动取内容的域，请去掉后再上传',
    'PAPER.TEMPLATE_FAULTY': '模板里还有要改的标签，请照提示改好再上传',
    'PAPER.TEMPLATE_CHANGED': '刚才另一位同志上传了新的一版，请重新打开看看',
  },
  fields: { set: '成套文件', papers: '文件', version: '版本' },
} satisfies Failures;
