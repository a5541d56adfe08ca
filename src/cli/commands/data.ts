import { resolve } from 'node:path'
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

/** A verified copy: among the backups, or to a file of one's own. Exits 1 where none could be made. */
export const backup: Run = async (session, args) => {
  const given = args.positional('FILE')
  const to = given === undefined ? null : resolve(given)
  const { file, clients, interactions, bytes, sha256 } = await session.work('backup.make', { to })
  return {
    json: { file, ok: true, clients, interactions, bytes, sha256 },
    text: () => t('cli.backed-up', { file, clients, interactions }),
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
