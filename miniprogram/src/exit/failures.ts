import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'EXIT.NOT_THE_DISTRICT': '只有区一级可以办这件事',
    'EXIT.NO_DATE': '请先定好什么时候停止修改，再发公告',
    'EXIT.NOT_READ_ONLY': '请先停止修改，再导出；导出时还有人修改，资料会对不上',
    'EXIT.UNDER_WAY': '已经有一次整体导出在办，请返回查看',
    'EXIT.NO_REQUEST': '这份申请已经没有了，请返回刷新',
    'EXIT.OWN_REQUEST': '这是您自己的申请，请另一位同志同意',
  },
  fields: { readOnly: '停止修改' },
} satisfies Failures;
