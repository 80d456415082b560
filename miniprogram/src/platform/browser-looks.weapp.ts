/** See browser-looks.d.ts. WeChat draws its bars and questions by itself, and prints nothing. */
export {};
