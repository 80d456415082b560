/** Something that whoever deploys can put right: what it is, and what to do, in Chinese. */
export class DeployFault extends Error {
  constructor(
    /** For tests and for those who look it up. */
    readonly code: string,
    what: string,
    todo: string,
  ) {
    super(`${what}\n  怎么办：${todo}`);
    this.name = 'DeployFault';
  }
}

interface CloudFailure {
  code?: string;
  message?: string;
}

/** How libraries say that nobody was reached. */
const unreached = /fetch failed|FetchError|ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN/;

/** What each of the cloud's own errors means here, by how its code begins. */
const known: [begins: string, code: string, what: string, todo: string][] = [
  [
    'network',
    'network',
    '连不上',
    '检查这台电脑的网络和代理，再运行一次。本机的演示云要先启动，用 --url 写明地址。',
  ],
  [
    'AuthFailure.SignatureExpire',
    'clock',
    '云平台说请求的时间不对',
    '把这台电脑的时间校准（自动同步时间），再运行一次。',
  ],
  [
    'AuthFailure',
    'keys',
    '云平台不认这对密钥',
    '在腾讯云控制台“访问管理 · API 密钥”核对 TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY，没有停用，再运行一次。',
  ],
  [
    'UnauthorizedOperation',
    'rights',
    '这对密钥没有权限',
    '请腾讯云账号的管理员给它“云开发（TCB）全读写”和“云函数（SCF）全读写”权限。',
  ],
  [
    'ResourceNotFound.Env',
    'environment',
    '没有找到这个云开发环境',
    '在云开发控制台核对环境编号（--env 或 deployment.json 的 environment），并确认密钥属于同一个账号。',
  ],
  [
    'LimitExceeded',
    'quota',
    '超出了云开发套餐的额度',
    '在云开发控制台查看额度，升级套餐或清理不用的集合、函数。',
  ],
  [
    'DATABASE_COLLECTION_NOT_EXIST',
    'collections',
    '云里还没有建好集合',
    '先运行 npm run deploy，再运行一次。',
  ],
  ['RequestLimitExceeded', 'busy', '请求太频繁，云平台让等一等', '过一分钟再运行一次，已经做好的不会重做。'],
];

/** Makes a failure of the cloud into a fault that says what to do; `doing` is what was being done. */
export function faultOf(error: unknown, doing: string): DeployFault {
  if (error instanceof DeployFault) return error;
  const { code: said = '', message = '' } = error as CloudFailure;
  const code = unreached.test(`${said} ${message}`) ? 'network' : said;
  const [, name, what, todo] = known.find(([begins]) => code.startsWith(begins)) ?? [
    '',
    'cloud',
    '云平台没有办成',
    '再运行一次，已经做好的不会重做；还是不行，把上面括号里的原文交给技术人员。',
  ];
  return new DeployFault(
    name,
    `${doing}时出错：${what}（${[code, message].filter(Boolean).join(' ')}）`,
    todo,
  );
}

/** Says why a command stopped: what was known already as it is, what the cloud answered with what to do about it. */
export function stop(error: unknown, doing: string): void {
  const isOfCloud = typeof (error as CloudFailure).code === 'string';
  const told = isOfCloud ? faultOf(error, doing) : error;
  console.error(told instanceof Error ? told.message : told);
  process.exitCode = 1;
}
