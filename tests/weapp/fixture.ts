import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// A mini-program written by hand, with something of everything that the harness stands in for.
const files: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index', 'pages/me/index', 'pages/form/index'],
    subPackages: [{ root: 'extra', pages: ['deep/index'] }],
    window: { navigationBarTitleText: '样例', navigationBarBackgroundColor: '@bar' },
    themeLocation: 'theme.json',
    tabBar: {
      list: [
        { pagePath: 'pages/home/index', text: '首页' },
        { pagePath: 'pages/me/index', text: '我的' },
      ],
    },
  }),
  'theme.json': JSON.stringify({ light: { bar: '#ffeeee' }, dark: { bar: '#220000' } }),
  'app.js': `App({ onLaunch(options) { this.launch = options }, onHide() { this.hidden = true } })`,
  'app.wxss': `@import "./base.wxss"; page { background: #f7f4ef } .box { width: 375rpx; height: 10vh }`,
  'base.wxss': `view.red { color: rgb(196, 22, 28) }`,
  'shared/words.js': `module.exports = { greet: (name) => '你好，' + name }`,

  'pages/home/index.json': JSON.stringify({ usingComponents: { badge: '../../parts/badge' } }),
  'pages/home/index.wxss': `.box { background: rgb(0, 128, 0) }`,
  'pages/home/index.wxml': `
    <view class="box red">{{greeting}}</view>
    <text>事件 {{log}}</text>
    <view wx:for="{{rows}}" wx:key="id" id="row-{{item.id}}" bindtap="pick" data-id="{{item.id}}">行{{item.id}}</view>
    <view bindtap="outer"><view catchtap="inner">内层</view></view>
    <badge label="{{label}}" bind:poke="poked">槽</badge>
    <button bindtap="call">呼叫</button><button bindtap="scan">扫码</button><button bindtap="ask">询问</button>
    <button bindtap="nothing">没有的</button><button disabled bindtap="outer">禁用</button>
    <button bindtap="reverse">倒序</button><button bindtap="go">出发</button>
    <button bindtap="order">先后</button><button bindtap="locate">定位</button><button bindtap="download">下载</button>`,
  'pages/home/index.js': `
    const { greet } = require('../../shared/words');
    Page({
      data: { greeting: greet('同志'), log: '', rows: [{ id: 1 }, { id: 2 }, { id: 3 }], label: '甲' },
      say(word) { this.setData({ log: this.data.log + word + ';' }) },
      onLoad(query) { this.say('load ' + JSON.stringify(query)) },
      onShow() { this.say('show') }, onReady() { this.say('ready') }, onHide() { this.say('hide') },
      onPullDownRefresh() { this.say('pulled') }, onReachBottom() { this.say('bottom') },
      onTabItemTap(item) { this.say('tab ' + item.text) },
      onShareAppMessage() { return { title: '请签到', path: '/pages/home/index?id=1' } },
      pick(event) { this.say('pick ' + event.currentTarget.dataset.id) },
      outer() { this.say('outer') }, inner() { this.say('inner') },
      poked(event) { this.say('poked ' + event.detail.by) },
      reverse() { this.setData({ rows: this.data.rows.slice().reverse() }) },
      async call() {
        try {
          const { result } = await wx.cloud.callFunction({ name: 'home', data: { action: 'get', at: undefined } });
          this.say('got ' + JSON.stringify(result));
        } catch (error) { this.say(error.errMsg) }
      },
      scan() { wx.scanCode({ success: (r) => this.say('scanned ' + r.result), fail: (e) => this.say(e.errMsg) }) },
      ask() { wx.showModal({ title: '真的？', success: (r) => this.say(r.confirm ? 'yes' : 'no') }) },
      nothing() { try { wx.openTeleport() } catch { /* as apps do */ } },
      locate() { wx.getLocation({ fail: (e) => this.say(e.errno + e.errMsg) }) },
      download() { wx.downloadFile({ url: 'https://files.example/a', complete: (r) => this.say(r.errMsg) }) },
      order() { setTimeout(() => this.say('timer')); Promise.resolve().then(() => this.say('promise')) },
      go() { wx.navigateTo({ url: '../form/index?name=%E5%BC%A0&id=7' }) },
    })`,

  'parts/badge.json': JSON.stringify({ component: true }),
  'parts/badge.wxml': `<view bindtap="poke">徽章{{label}}{{changes}}<slot/></view>`,
  'parts/badge.js': `
    Component({
      properties: { label: String }, data: { changes: 0 },
      observers: { label() { this.setData({ changes: this.data.changes + 1 }) } },
      methods: { poke() { this.triggerEvent('poke', { by: this.data.label }); } },
    })`,

  'pages/me/index.json': '{}',
  'pages/me/index.wxml': `<view>我的 {{shown}}</view>`,
  'pages/me/index.js': `Page({ data: { shown: 0 }, onShow() { this.setData({ shown: this.data.shown + 1 }) } })`,

  'pages/form/index.json': JSON.stringify({ navigationBarTitleText: '表单' }),
  'pages/form/index.wxml': `
    <form bindsubmit="submit">
      <input name="code" placeholder="六位数字" maxlength="6" value="{{code}}" bindinput="typed" />
      <switch name="loud" /> <textarea name="memo" placeholder="备注" />
      <radio-group name="vote"><label><radio value="yes"/>赞成</label><label><radio value="no"/>反对</label></radio-group>
      <picker mode="date" bindchange="dated"><view>日期 {{date}}</view></picker>
      <button form-type="submit">提交</button>
    </form>
    <button open-type="getPhoneNumber" bindgetphonenumber="phone">手机号</button>
    <view>{{name}}/{{code}}/{{sent}}</view><view bindtap="deep">深处</view><view bindtap="tab">去标签</view>`,
  'pages/form/index.js': `
    Page({
      data: { code: '', sent: '', date: '', name: '' },
      onLoad({ name }) { this.setData({ name: decodeURIComponent(name || '') }) },
      typed(event) { this.setData({ code: event.detail.value }) },
      dated(event) { this.setData({ date: event.detail.value }) },
      submit(event) { this.setData({ sent: JSON.stringify(event.detail.value) }) },
      phone(event) { this.setData({ sent: event.detail.code || event.detail.errMsg }) },
      deep() { wx.redirectTo({ url: '/extra/deep/index?scene=a%3D1' }) },
      tab() { wx.navigateTo({ url: '/pages/me/index', fail: (e) => this.setData({ sent: e.errMsg }) }) },
    })`,

  'extra/deep/index.json': '{}',
  'extra/deep/index.wxml': `<view>深处 {{scene}} {{logic}}</view>`,
  'extra/deep/index.js': `
    Page({
      data: { logic: typeof window + typeof document + typeof fetch },
      onLoad({ scene }) { this.setData({ scene: decodeURIComponent(scene) }) },
    })`,
};

/** Writes the hand-made mini-program to a folder of its own; `changed` files stand in place of its own. */
export function writeFixture(changed: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'weapp-fixture-'));
  for (const [path, content] of Object.entries({ ...files, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
