/** WeChat's APIs that the harness does not stand in for: a call is an error that names it. */
export const UNSUPPORTED = [
  ...['addCard', 'addPhoneContact', 'addPhoneCalendar', 'checkIsSoterEnrolledInDevice', 'chooseAddress'],
  ...['chooseContact', 'chooseInvoice', 'chooseInvoiceTitle', 'choosePoi', 'chooseVideo', 'compressImage'],
  ...['connectSocket', 'createAnimation', 'createAudioContext', 'createBLEConnection', 'createCameraContext'],
  ...['createCanvasContext', 'createInnerAudioContext', 'createIntersectionObserver', 'createMapContext'],
  ...['createMediaQueryObserver', 'createOffscreenCanvas', 'createRewardedVideoAd', 'createVideoContext'],
  ...['createWorker', 'cropImage', 'editImage', 'exitMiniProgram', 'faceDetect', 'getBLEDeviceServices'],
  ...['getBackgroundAudioManager', 'getBatteryInfo', 'getFileInfo', 'getFileSystemManager', 'getGroupEnterInfo'],
  ...['getLocalIPAddress', 'getLogManager', 'getRecorderManager', 'getSavedFileList', 'getShareInfo'],
  ...['getUpdateManager', 'getUserInfo', 'getWeRunData', 'getWifiList', 'joinVoIPChat', 'navigateBackMiniProgram'],
  ...['onAccelerometerChange', 'onCompassChange', 'onKeyboardHeightChange', 'onMemoryWarning', 'onThemeChange'],
  ...['offThemeChange', 'onUserCaptureScreen', 'onWindowResize', 'offWindowResize', 'openBluetoothAdapter'],
  ...['openChannelsActivity', 'openChannelsLive', 'openOfficialAccountArticle', 'openVideoEditor', 'requestPayment'],
  ...['restartMiniProgram', 'saveVideoToPhotosAlbum', 'seekBackgroundAudio', 'shareFileMessage', 'shareToWeRun'],
  ...['showShareImageMenu', 'startAccelerometer', 'startBeaconDiscovery', 'startCompass', 'startDeviceMotionListening'],
  ...['startLocationUpdate', 'startRecord', 'startWifi', 'stopRecord', 'updateWeChatApp', 'writeBLECharacteristicValue'],
];
