import { table } from '../print.ts'
import { words } from '#shared/words/words.ts'
import type { Run } from '../command.ts'
import { exits } from '../refusal.ts'

const { t } = words('en')

/** Makes the data file. A second time changes nothing, with or without --demo. */
export const init: Run = async (session, args) => {
  const { created } = session.core
  if (created && args.has('demo')) session.call('demo.fill', {})
  const { dataFile, clients } = session.call('app.info', {})
  return {
    json: { data: dataFile, created, clients },
    text: () => t(created ? 'cli.made' : 'cli.there', { data: dataFile, n: clients }),
    confirms: true,
  }
}

/** Looks whether the data file is whole; exits 3 where it is not. */
export const check: Run = async (session) => {
  const report = await session.work('data.check', {})
  return {
    json: report,
    text: () =>
      report.ok
        ? t('cli.whole', { clients: report.clients, interactions: report.interactions })
        : [
            t('cli.not-whole'),
            table(
              report.problems.map(({ code, count, detail }) => ['', code, String(count), detail]),
              new Set([2]),
            ),
          ].join('\n'),
    exit: report.ok ? exits.done : exits.data,
  }
}
