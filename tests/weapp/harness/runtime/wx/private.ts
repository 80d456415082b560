// WeChat's table of what each private interface takes: developers.weixin.qq.com, 小程序用户隐私保护指引内容介绍.
const TAKES: Record<string, string[]> = {
  '昵称、头像': ['button.chooseAvatar', 'getUserProfile', 'getUserInfo'],
  位置信息: ['getLocation', 'getFuzzyLocation', 'startLocationUpdate', 'startLocationUpdateBackground'],
  选择的位置信息: ['chooseLocation', 'choosePoi'],
  地址: ['chooseAddress'],
  发票信息: ['chooseInvoice', 'chooseInvoiceTitle'],
  微信运动步数: ['getWeRunData'],
  手机号: ['button.getPhoneNumber', 'button.getRealtimePhoneNumber'],
  车牌号: ['chooseLicensePlate'],
  选中的照片或视频信息: ['chooseImage', 'chooseMedia', 'chooseVideo'],
  选中的文件: ['chooseMessageFile'],
  麦克风: ['startRecord', 'getRecorderManager', 'joinVoIPChat'],
  摄像头: ['createVKSession', 'createCameraContext'],
  蓝牙: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
  '相册（仅写入）': ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  '通讯录（仅写入）': ['addPhoneContact'],
  '日历（仅写入）': ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
  加速传感器: ['startAccelerometer'],
  磁场传感器: ['startCompass'],
  方向传感器: ['startDeviceMotionListening'],
  陀螺仪传感器: ['startGyroscope'],
  剪切板: ['setClipboardData', 'getClipboardData'],
};

/** WeChat's private interfaces, each with what it takes of a person; those of `<button open-type>` as `button.…`. */
export const PRIVATE: ReadonlyMap<string, string> = new Map(
  Object.entries(TAKES).flatMap(([information, names]) =>
    names.map((name): [string, string] => [name, information]),
  ),
);

/** Those that `requiredPrivateInfos` of `app.json` has to name too, and that WeChat opens on application only. */
export const ON_APPLICATION = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
];
