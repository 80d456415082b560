import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'RECONCILIATION.NOT_AN_OFFICE': '名单由街镇和区里对账，请从街镇或区的工作台打开',
    'RECONCILIATION.LISTING_MISSING': '请选择是哪一份名单、哪一年',
    'RECONCILIATION.EMPTY': '表格里没有认出一家单位，请看看名称是不是在“企业名称”“单位名称”这样的一列里',
    'RECONCILIATION.FILE_UNREADABLE': '文件读不了，请存成 .xlsx 或 .csv 再选一次',
    'RECONCILIATION.OLD_FORMAT': '这是老格式或加了密码的文件，请另存为 .xlsx 再选一次',
    'RECONCILIATION.FILE_TOO_LARGE': '文件太大，请按街镇分成几份',
    'RECONCILIATION.TOO_MANY_ROWS': '行数太多，一份名单最多 6 万行，请分成几份',
    'RECONCILIATION.TOO_MANY_COLUMNS': '列数太多，请只留下要对的几列',
    'RECONCILIATION.QUOTE_NOT_CLOSED': '文件里有一处引号没有配对，请在表格软件里打开，另存为 .xlsx',
    'RECONCILIATION.NO_NAME_COLUMN': '没有找到单位名称这一列，请把表头写成“企业名称”或“单位名称”',
    'RECONCILIATION.FILE_GONE': '名单已经不在了，请重新选择文件',
    'RECONCILIATION.NOT_DECIDABLE': '这一条不能这样办，请返回看看最新的情况',
    'RECONCILIATION.CHANGED_SINCE': '这家单位刚改过，请返回看看最新的再定',
    'RECONCILIATION.UNDONE': '这次对账已经撤销，不能再采用',
    'RECONCILIATION.TOO_LATE': '没有可以撤销的，或已经过了一天',
    'RECONCILIATION.NOTHING_LEFT': '没有要请原系统改的',
  },
  fields: {
    means: '名单说的是什么',
    listing: '哪一份名单',
    lines: '行数',
  },
} satisfies Failures;
