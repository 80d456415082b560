import type { Node } from './node';

/** What the stand-ins of WeChat's tags ask of the app around them. */
export interface Platform {
  /** Whether pictures are really loaded, as in a browser. */
  loadsPictures: boolean;
  /** Where a picture of the build is found. */
  fileUrl(src: string): string;
  /** Carries out `<button open-type>`; `answer` sends the button its event. */
  openType(type: string, node: Node, answer: (detail: unknown) => void): void;
}

let current: Platform | undefined;

/** Sets the platform of this window. */
export function setPlatform(platform: Platform) {
  current = platform;
}

/** The platform of this window. */
export function platform(): Platform {
  if (!current) throw new Error('the app has not started');
  return current;
}
