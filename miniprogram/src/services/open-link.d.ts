/** Leads to a page outside the app: opened where that is possible, else its address is copied. In a tap handler. */
export const openLink: (url: string) => void;
