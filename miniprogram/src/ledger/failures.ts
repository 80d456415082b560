import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'EXPORT.NOTHING_HELD': '这段时间还没有台账，请换一段时间',
    'EXPORT.TOO_MUCH': '这段时间的内容太多，请分季度或按月导出',
  },
} satisfies Failures;
