// The platform is written on <html> before anything renders, so that keys, styles and tests agree.

/** Whether keys are written and pressed the way of a Mac. */
export function isApple(): boolean {
  return document.documentElement.dataset['platform'] === 'darwin'
}
