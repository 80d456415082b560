/** See open-link.d.ts. */
export const openLink = (url: string) => {
  window.open(url, '_blank', 'noopener,noreferrer');
};
