/** The menu of the public account “松江两新先锋”: its entries open the mini-program. */

interface Entry {
  type: 'miniprogram';
  name: string;
  /** What a WeChat too old for mini-programs opens. */
  url: string;
  appid: string;
  pagepath: string;
}

interface Group {
  name: string;
  sub_button: Entry[];
}

/** What `cgi-bin/menu/create` of the public platform takes. */
export interface Menu {
  button: (Entry | Group)[];
}

/** The menu with the mini-program's `appid` and the `https` address of the fallback page. */
export function menuOf(appid: string, url: string): Menu {
  const entry = (name: string, pagepath: string): Entry => ({
    type: 'miniprogram',
    name,
    url,
    appid,
    pagepath,
  });
  return {
    button: [
      entry('签到活动', 'pages/home/index'),
      entry('本月清单', 'pages/learning/index'),
      {
        name: '我的',
        sub_button: [
          entry('我的出勤', 'attendance/mine/index'),
          entry('通知', 'message/inbox/index'),
          entry('绑定微信', 'account/bind/index'),
          entry('使用指南', 'guide/read/index'),
        ],
      },
    ],
  };
}
