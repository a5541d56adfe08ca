import type { Output } from '#shared/contract/index.ts'
import { words } from '#shared/words/words.ts'
import type { Run } from '../command.ts'
import { clientDocument } from '../documents.ts'
import { oneLine, table } from '../print.ts'
import { numberOf, required } from '../values.ts'

const { t } = words('en')

type Listed = Output<'duplicates.list'>
type Pair = Listed['pairs'][number]

/** The most pairs one call answers. */
const pageSize = 100

export const duplicates: Run = async (session, args) => {
  const wanted = numberOf(args, 'limit', 0) ?? Infinity
  const pairs: Pair[] = []
  let total = 0
  let after: Listed['next'] = null
  do {
    const page: Listed = await session.work('duplicates.list', {
      dismissed: false,
      after,
      limit: pageSize,
    })
    pairs.push(...page.pairs)
    total = page.total
    after = page.next
  } while (after !== null && pairs.length < wanted)
  const shown = pairs.slice(0, wanted)
  return {
    json: {
      pairs: shown.map((pair) => ({
        a: pair.a.client.id,
        b: pair.b.client.id,
        aName: pair.a.client.name,
        bName: pair.b.client.name,
        score: pair.score,
        certain: pair.certain,
        evidence: evidenceOf(pair),
      })),
      total,
    },
    text: () => (shown.length === 0 ? t('cli.no-duplicates') : textOf(shown, total)),
  }
}

/** What a pair shares, in words; what contradicts it comes last. */
function evidenceOf(pair: Pair): readonly string[] {
  const shared = pair.evidence.map(({ kind }) => t('cli.evidence', { kind }))
  return pair.birthdaysDiffer ? [...shared, t('duplicates.birthdays-differ')] : shared
}

function textOf(pairs: readonly Pair[], total: number): string {
  const rows = pairs.map((pair) => [
    String(pair.score),
    pair.a.client.name,
    pair.b.client.name,
    evidenceOf(pair).join(', '),
  ])
  return [
    table(rows, new Set([0])),
    t('cli.duplicates', { shown: pairs.length, total }),
    t('cli.duplicates.merge'),
  ].join('\n')
}

export const merge: Run = async (session, args) => {
  const keep = await session.client(required(args, 'KEEP'))
  const other = await session.client(required(args, 'OTHER'))
  const { client } = await session.work('clients.merge', {
    keep: keep.id,
    others: [other.id],
    choices: [],
    customChoices: [],
  })
  return {
    json: {
      client: clientDocument(client, session.clock.zone),
      merged: { id: other.id, name: other.name },
    },
    text: () =>
      t('cli.merged', { keep: oneLine(client.name), other: oneLine(other.name), id: client.id }),
    confirms: true,
  }
}
