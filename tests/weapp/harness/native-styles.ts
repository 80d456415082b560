/** How WeChat draws its own tags and the bars around a page, before an app's styles. */
export const NATIVE_STYLES = `
* { box-sizing: border-box; -webkit-tap-highlight-color: transparent; }
html, body { margin: 0; height: 100%; font-family: system-ui, sans-serif; font-size: 16px; }
body { display: flex; flex-direction: column; height: 100vh; overflow: hidden; background: var(--weapp-ground, #fff); color: #000; }
[hidden] { display: none !important; }

weapp-title { flex: none; height: 91px; padding-top: 47px; line-height: 44px; text-align: center;
  font-size: 17px; font-weight: 600; color: var(--weapp-title-text, black);
  background: var(--weapp-title-ground, #fff); }
weapp-pages { flex: 1; position: relative; overflow: hidden; transform: translateZ(0); }
weapp-page { display: block; position: absolute; inset: 0; overflow-y: auto; overflow-x: hidden; }
weapp-tabs { flex: none; display: flex; height: 83px; padding-bottom: 34px;
  background: var(--weapp-tab-ground, #fff); border-top: 1px solid rgba(128, 128, 128, 0.2); }
weapp-tab { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center;
  gap: 2px; font-size: 11px;
  color: var(--weapp-tab-text, #888); }
weapp-tab[selected] { color: var(--weapp-tab-selected, #07c160); }
weapp-tab img { width: 26px; height: 26px; }
weapp-toast { position: fixed; z-index: 9999; left: 50%; top: 45%; transform: translate(-50%, -50%); max-width: 70%;
  padding: 14px 20px; border-radius: 8px; background: rgba(0, 0, 0, 0.75); color: #fff; font-size: 15px; }
weapp-dialog { position: fixed; z-index: 9998; inset: 0; display: flex; align-items: center; justify-content: center;
  background: rgba(0, 0, 0, 0.5); }
weapp-panel { width: 80%; padding-top: 20px; border-radius: 12px; background: #fff; text-align: center; overflow: hidden; }
weapp-panel h2 { margin: 0 16px 8px; font-size: 17px; }
weapp-panel p { margin: 0 16px 16px; color: #666; font-size: 15px; }
weapp-panel button { width: 50%; padding: 14px 0; border: 0; border-top: 1px solid #eee; background: none;
  color: #576b95; font: inherit; font-weight: 600; }

wx-view, wx-form, wx-swiper, wx-swiper-item, wx-picker-view, wx-picker-view-column, wx-navigator, wx-rich-text,
wx-cover-view, wx-movable-area, wx-movable-view { display: block; }
wx-scroll-view { display: block; overflow: hidden; }
wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-scroll-view[scroll-x] { overflow-x: auto; }
wx-text { display: inline; white-space: pre-wrap; }
wx-image { display: inline-block; position: relative; overflow: hidden; width: 320px; height: 240px; }
wx-image > img { display: block; width: 100%; height: 100%; }
wx-image[mode^="aspectFit"] > img { object-fit: contain; }
wx-image[mode^="aspectFill"] > img { object-fit: cover; }
wx-image[mode="widthFix"], wx-image[mode="widthFix"] > img { height: auto; }
wx-image[mode="heightFix"], wx-image[mode="heightFix"] > img { width: auto; }
wx-button { display: block; position: relative; margin: 0 auto; padding: 0 14px; border-radius: 5px; overflow: hidden;
  background: #f8f8f8; color: #000; font-size: 18px; line-height: 2.55555556; text-align: center; cursor: pointer; }
wx-button[type="primary"] { background: #07c160; color: #fff; }
wx-button[size="mini"] { display: inline-block; font-size: 13px; line-height: 2.3; }
wx-button[disabled] { opacity: 0.5; cursor: default; }
wx-input, wx-textarea { display: block; }
wx-input { height: 1.4em; min-height: 1.4em; overflow: hidden; }
wx-textarea { width: 300px; height: 150px; }
wx-input > input, wx-textarea > textarea { display: block; width: 100%; height: 100%; margin: 0; padding: 0; border: 0;
  outline: 0; background: none; color: inherit; font: inherit; text-align: inherit; resize: none; }
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: #808080; }
wx-switch { display: inline-block; position: relative; width: 52px; height: 32px; border-radius: 16px; background: #e5e5e5; }
wx-switch::after { content: ''; position: absolute; top: 2px; left: 2px; width: 28px; height: 28px; border-radius: 50%;
  background: #fff; }
wx-switch[data-checked] { background: #07c160; }
wx-switch[data-checked]::after { left: 22px; }
wx-checkbox, wx-radio { display: inline-flex; align-items: center; gap: 6px; }
wx-checkbox::before, wx-radio::before { content: ''; width: 20px; height: 20px; border: 1px solid #ccc; border-radius: 4px; }
wx-radio::before { border-radius: 50%; }
wx-checkbox[data-checked]::before, wx-radio[data-checked]::before { background: #07c160; border-color: #07c160; }
wx-swiper { height: 150px; overflow: hidden; }
`;
