import type { Output } from '#shared/contract/index.ts'

// The deeds that can be undone, as the core names them, and the key of their words.

const deeds = [
  'client.add',
  'client.edit',
  'client.delete',
  'client.restore',
  'client.snooze',
  'client.skip',
  'client.pause',
  'client.resume',
  'clients.edit',
  'clients.log',
  'clients.pause',
  'clients.delete',
  'view.save',
  'view.edit',
  'view.move',
  'view.delete',
  'segment.add',
  'segment.edit',
  'segment.delete',
  'template.save',
  'template.edit',
  'template.delete',
  'outreach.start',
  'outreach.rewrite',
  'outreach.delete',
  'letter.write',
  'letter.send',
  'letter.mark',
  'cadence.keep',
  'label.cadence',
  'holiday.set',
  'holiday.end',
  'appointment.answer',
  'interaction.log',
  'note.add',
  'entry.edit',
  'entry.delete',
  'promise.add',
  'promise.edit',
  'promise.settle',
  'fact.add',
  'fact.edit',
  'fact.delete',
  'date.add',
  'date.edit',
  'date.delete',
  'relation.add',
  'relation.edit',
  'relation.delete',
  'wish.add',
  'wish.edit',
  'purchase.add',
  'purchase.edit',
  'offering.add',
  'offering.edit',
  'offering.delete',
  'outcome.set',
  'feedback.ask',
  'issue.check',
  'referral.thank',
  'friction.add',
  'friction.remove',
  'reminder.add',
  'reminder.edit',
  'reminder.done',
  'reminder.skip',
  'reminder.snooze',
  'reminder.delete',
  'reminders.snooze',
  'today.snooze',
  'settings.set',
  'backups.folder',
  'import',
  'merge',
  'duplicate.dismiss',
  'duplicate.restore',
  'demo.fill',
  'demo.remove',
] as const
type Deed = (typeof deeds)[number]

export type Undoable = Output<'undo.undo'>['undone']

/** The key of a deed's words and their arguments; `other` for a deed of a newer version. */
export function deedWords({ what, details }: Undoable): {
  readonly key: `window.deed.${Deed}` | 'window.deed.other'
  readonly args: { readonly named: 'yes' | 'no'; readonly name: string }
} {
  const deed = deeds.find((known) => known === what)
  const name = typeof details['name'] === 'string' ? details['name'] : ''
  return {
    key: deed === undefined ? 'window.deed.other' : `window.deed.${deed}`,
    args: { named: name === '' ? 'no' : 'yes', name },
  }
}
