/** An error of a WeChat API: its `errcode` becomes the SDK's `errCode`. */
export class WechatError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
    this.name = 'WechatError';
  }
}

/** An error of the platform before WeChat is asked, such as −604101 for an API the function may not call. */
export class OpenApiRefusal extends Error {
  constructor(readonly errorCode: number) {
    super(`error code: ${errorCode}`);
    this.name = 'OpenApiRefusal';
  }
}
