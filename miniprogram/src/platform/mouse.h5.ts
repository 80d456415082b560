/** See mouse.d.ts. Loaded only where there is a mouse and no touch. */
export const letTheMouseTouch = () => {
  if ('ontouchstart' in window) return;
  // Without it everything but the pickers works.
  import('@nutui/touch-emulator').catch(() => undefined);
};
