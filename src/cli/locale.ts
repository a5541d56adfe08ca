/**
 * The locale of the person at the terminal: how names sort, and how a file's days and months are
 * taken when nobody says. Where the environment names none (cron, `LANG=C`), the runtime makes
 * American English up, which reads 03/04 the American way: British English stands in instead.
 */
export function systemLocale(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  runtime: string = Intl.DateTimeFormat().resolvedOptions().locale,
): string {
  if (platform === 'win32') return runtime
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((name) => name)
  const isNone = named === undefined || /^(C|POSIX)([.@]|$)/.test(named)
  return isNone || runtime === 'und' ? 'en-GB' : runtime
}
