/**
 * Hands a text over as a file that is forwarded or kept: WeChat asks to whom, a browser downloads it. A person who thinks better of it
 * is no fault. Called from a tap, with nothing waited for before.
 */
export declare const keepText: (name: string, text: string) => Promise<void>;
