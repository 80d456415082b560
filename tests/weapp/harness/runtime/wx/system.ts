import type { Calls } from './calls';

/** The phone that the app believes to run on. */
export interface Device {
  windowWidth: number;
  windowHeight: number;
  statusBarHeight: number;
  pixelRatio: number;
  fontSizeSetting: number;
  theme: 'light' | 'dark';
  platform: string;
  brand: string;
  model: string;
  system: string;
  version: string;
  SDKVersion: string;
}

/** An ordinary phone. */
export const PHONE: Device = {
  windowWidth: 390,
  windowHeight: 844,
  statusBarHeight: 47,
  pixelRatio: 3,
  fontSizeSetting: 16,
  theme: 'light',
  platform: 'android',
  brand: 'harness',
  model: 'harness',
  system: 'Android 14',
  version: '8.0.50',
  SDKVersion: '3.8.0',
};

/** What the app asks about the phone and its window. */
export function systemApis(calls: Calls, device: Device) {
  const window = () => ({
    pixelRatio: device.pixelRatio,
    screenWidth: device.windowWidth,
    screenHeight: device.windowHeight,
    windowWidth: device.windowWidth,
    windowHeight: device.windowHeight,
    statusBarHeight: device.statusBarHeight,
    screenTop: device.statusBarHeight + 44,
    safeArea: {
      left: 0,
      right: device.windowWidth,
      top: device.statusBarHeight,
      bottom: device.windowHeight - 34,
      width: device.windowWidth,
      height: device.windowHeight - device.statusBarHeight - 34,
    },
  });
  const base = () => ({
    SDKVersion: device.SDKVersion,
    version: device.version,
    language: 'zh_CN',
    theme: device.theme,
    fontSizeSetting: device.fontSizeSetting,
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
  });
  const phone = () => ({
    brand: device.brand,
    model: device.model,
    system: device.system,
    platform: device.platform,
    benchmarkLevel: 30,
  });
  const all = () => ({ ...window(), ...base(), ...phone() });
  return {
    getWindowInfo: window,
    getAppBaseInfo: base,
    getDeviceInfo: phone,
    getSystemInfoSync: all,
    getSystemInfo: calls.async('getSystemInfo', all),
    getSystemInfoAsync: calls.async('getSystemInfoAsync', all),
    getSystemSetting: () => ({
      bluetoothEnabled: true,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getMenuButtonBoundingClientRect: () => ({
      top: device.statusBarHeight + 6,
      bottom: device.statusBarHeight + 38,
      left: device.windowWidth - 94,
      right: device.windowWidth - 7,
      width: 87,
      height: 32,
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'harness', envVersion: 'develop', version: '' } }),
    vibrateShort: calls.async('vibrateShort', () => undefined),
    vibrateLong: calls.async('vibrateLong', () => undefined),
    setScreenBrightness: calls.async('setScreenBrightness', () => undefined),
    getScreenBrightness: calls.async('getScreenBrightness', () => ({ value: 0.5 })),
    setKeepScreenOn: calls.async('setKeepScreenOn', () => undefined),
    hideKeyboard: calls.async('hideKeyboard', () => undefined),
  };
}
