import type { Output } from '#shared/contract/index.ts'
import { formats } from '#shared/words/format.ts'
import { words } from '#shared/words/words.ts'
import type { Answer, Run } from '../command.ts'
import { exits, Refusal } from '../refusal.ts'
import type { Session } from '../session.ts'
import { dayOf } from '../when-option.ts'

const locale = 'en'
const { t } = words(locale)

type Holiday = Output<'settings.get'>['holidays'][number]

/** Lists the holidays that run or are planned; with `--until` sets one, with `--end` ends one. */
export const holiday: Run = async (session, args) => {
  const [from, until] = [args.value('from'), args.value('until')]
  if (args.has('end')) {
    const { holidays } = session.call('holiday.end', {})
    return answer(holidays, session, () => t('cli.holiday-ended'), true)
  }
  if (until === undefined) {
    if (from !== undefined) throw new Refusal('missing', exits.usage, { missing: '--until' })
    const { holidays } = session.call('settings.get', {})
    return answer(holidays, session, (ahead) => linesOf(ahead))
  }
  const { holidays } = session.call('holiday.set', {
    ...(from === undefined ? {} : { from: dayOf(from, session, 'future') }),
    until: dayOf(until, session, 'future'),
  })
  return answer(holidays, session, (ahead) => linesOf(ahead), true)
}

/** Holidays gone by stay in the file, since their days count for nobody; they are not told of. */
function answer(
  holidays: readonly Holiday[],
  { today }: Session,
  text: (ahead: readonly Holiday[]) => string,
  confirms?: true,
): Answer {
  const ahead = holidays.filter((one) => one.until > today)
  return {
    json: { holidays: ahead.map(({ from, until }) => ({ from, until })) },
    text: () => text(ahead),
    ...(confirms === undefined ? {} : { confirms }),
  }
}

function linesOf(holidays: readonly Holiday[]): string {
  const { fullDay } = formats(locale)
  if (holidays.length === 0) return t('cli.no-holiday')
  return holidays
    .map(({ from, until }) => t('cli.holiday', { from: fullDay(from), until: fullDay(until) }))
    .join('\n')
}
