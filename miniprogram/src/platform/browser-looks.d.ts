/** How a browser looks where WeChat draws by itself: bars, questions, what is printed. */
export {};
