/**
 * Refuses a browser build for a real cloud. It says by a header who calls, which the local cloud believes; no such build may
 * leave this machine (tests/scripts/deployable.test.ts).
 */
export function refuseForReal({ TARO_ENV, CLOUD_ENVIRONMENT }: Record<string, string | undefined>): void {
  if (TARO_ENV === 'h5' && CLOUD_ENVIRONMENT)
    throw new Error('浏览器版只配合本机的云使用，不能为真实环境构建：去掉 CLOUD_ENVIRONMENT，或者构建 weapp');
}
