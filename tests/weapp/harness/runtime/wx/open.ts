import type { Calls } from './calls';

/** What only the user or WeChat can answer: each test chooses the answer. */
const ASKED = [
  ...[
    'scanCode',
    'requestSubscribeMessage',
    'login',
    'checkSession',
    'getUserProfile',
    'authorize',
    'getSetting',
  ],
  ...['openSetting', 'chooseImage', 'chooseMedia', 'chooseMessageFile', 'getLocation', 'getFuzzyLocation'],
  ...[
    'chooseLocation',
    'openLocation',
    'saveImageToPhotosAlbum',
    'getClipboardData',
    'navigateToMiniProgram',
  ],
  ...[
    'downloadFile',
    'uploadFile',
    'request',
    'canvasToTempFilePath',
    'compressImage',
    'openPrivacyContract',
    'getImageInfo',
  ],
  ...['openEmbeddedMiniProgram', 'openCustomerServiceChat', 'saveFile', 'startSoterAuthentication'],
  ...['addPhoneCalendar', 'shareFileMessage'],
];

/** The privacy consent of this user, given until a test takes it away. */
export interface Privacy {
  needed: boolean;
}

/** WeChat's open abilities. */
export function openApis(calls: Calls, privacy: Privacy) {
  const asked = Object.fromEntries(
    ASKED.map((name) => [name, calls.async(name, (options) => calls.resolve(name, options))]),
  );
  return {
    ...asked,
    getPrivacySetting: calls.async('getPrivacySetting', () => ({
      needAuthorization: privacy.needed,
      privacyContractName: '《隐私保护指引》',
    })),
    requirePrivacyAuthorize: calls.async('requirePrivacyAuthorize', () => undefined),
    onNeedPrivacyAuthorization: calls.sync('onNeedPrivacyAuthorization', (_listener: unknown) => undefined),
  };
}
