// Chromium opens no `app:` address, so `app://ui/x` is served to it as `https://ui.app.invalid/x`:
// a secure context whose name no resolver knows. The product is never shown the second form.
const shown = /^https:\/\/([^/.]+)\.([a-z][a-z0-9+-]*)\.invalid(?::443)?(?=[/?#]|$)/

/** The address under which the browser is given one of the product's own schemes. */
export const toBrowser = (url: string, schemes: readonly string[]): string => {
  const own = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/.exec(url)
  const [, scheme = '', host = '', rest = ''] = own ?? []
  if (!schemes.includes(scheme)) return url
  return `https://${host}.${scheme}.invalid${rest.startsWith('/') ? '' : '/'}${rest}`
}

/** The address as the product knows it. */
export const toProduct = (url: string): string => url.replace(shown, '$2://$1')

/** Scheme and host, which the standard `URL` gives for no scheme of one's own. */
export const originOf = (url: string): string =>
  /^[a-z][a-z0-9+-]*:\/\/[^/?#]*/.exec(url)?.[0] ?? 'null'
