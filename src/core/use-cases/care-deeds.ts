import type { SyncHandlers } from '#shared/contract/index.ts'
import type { EntryId } from '#shared/ids.ts'
import { fail, ok } from '#shared/result.ts'
import type { EntryRow } from '../db/repositories/entries.ts'
import type { Context } from '../context.ts'
import type { DeedName } from '../deed-name.ts'

type CareChannel =
  | 'feedback.ask'
  | 'issues.check'
  | 'referrals.thank'
  | 'frictions.add'
  | 'frictions.remove'

/** Asking how it was, checking back, thanking, and the rough edges of the owner’s own business. */
export function createCareDeeds(context: Context): SyncHandlers<CareChannel> {
  const { clients, entries, review } = context.repositories

  function onEntry(
    what: DeedName,
    id: EntryId,
    kind: EntryRow['kind'],
    body: (key: number) => void,
  ) {
    const row = entries.byId(id)
    if (row === null || row.kind !== kind) return fail('entry/not-found')
    const name = clients.byKey(row.clientKey)?.name ?? ''
    context.deed(what, { name }, () => body(row.key))
    return ok({})
  }

  return {
    'feedback.ask': ({ clientId }) => {
      const record = clients.byId(clientId)
      if (record === null) return fail('client/not-found')
      const on = context.today()
      context.deed('feedback.ask', { name: record.name }, () => {
        const key = entries.insert({
          uid: context.newId(),
          clientKey: record.id,
          kind: 'feedback',
          on,
          at: context.now(),
          body: '',
          learned: null,
          createdAt: context.now(),
        })
        review.insertFeedback(key, on)
      })
      return ok({})
    },
    'issues.check': ({ id }) =>
      onEntry('issue.check', id, 'issue', (key) => review.checkIssue(key, context.today())),
    'referrals.thank': ({ id }) =>
      onEntry('referral.thank', id, 'referral', (key) => review.thank(key, context.today())),
    'frictions.add': ({ stage, text }) => {
      context.deed('friction.add', {}, () =>
        review.addFriction({ uid: context.newId(), stage, text, on: context.today() }),
      )
      return ok({})
    },
    'frictions.remove': ({ id }) => {
      if (!review.hasFriction(id)) return fail('friction/not-found')
      context.deed('friction.remove', {}, () => review.removeFriction(id, context.today()))
      return ok({})
    },
  }
}
