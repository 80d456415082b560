/** See care-root.d.ts. WeChat draws its own dialogs in its own size, and panels stand inside their page. */
export const followCare = () => undefined;
