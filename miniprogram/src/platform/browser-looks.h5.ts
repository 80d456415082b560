import '../theme/browser.scss';
