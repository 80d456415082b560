/** See mouse.d.ts. */
export const letTheMouseTouch = () => undefined;
