import type { Input, SyncHandlers } from '#shared/contract/index.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import type { DeedName } from '../deed-name.ts'
import { createEntryWriter } from './log-interaction.ts'
import { addReminder, readReminder } from './reminders.ts'

type Line = Input<'capture.file'>

/** What a line is called when it is undone: by the weightiest thing in it. */
function deedOf(line: Line): DeedName | null {
  if (line.touch !== null) return 'interaction.log'
  if (isNote(line)) return 'note.add'
  if (line.promises.length > 0) return 'promise.add'
  if (line.reminders.length > 0) return 'reminder.add'
  return line.tags.length > 0 ? 'client.edit' : null
}

/** A line of promises and tags alone leaves no empty note behind. */
function isNote({ touch, body, learned }: Line): boolean {
  return touch === null && (body.trim() !== '' || learned !== undefined)
}

/** Files a whole line about a client as one deed. */
export function createFileCapture(context: Context): SyncHandlers<'capture.file'> {
  const { clients, unfiled } = context.repositories
  const writer = createEntryWriter(context)
  return {
    'capture.file': (line) => {
      const record = clients.byId(line.clientId)
      if (record === null) return fail('client/not-found')
      const others = writer.othersOf(record, line.others)
      if (others === null) return fail('client/not-found')
      const what = deedOf(line)
      if (what === null) return fail('capture/empty')
      const { touch, body, promises, reminders, tags } = line
      const bad = reminders.find(({ every }) => every !== null && !parseRule(every).ok)
      if (bad !== undefined) return fail('reminder/bad-rule', { every: bad.every ?? '' })
      const name = what === 'reminder.add' ? (reminders[0]?.text ?? '') : record.name
      const said = { body, learned: line.learned ?? null }
      const day = writer.dayOf(line)
      const details = touch === null ? { name } : { name, kind: touch.kind }
      const done = context.deed(what, details, () => {
        const entryKey =
          touch !== null
            ? writer.addTouchOf(record, others, touch, day, said)
            : isNote(line)
              ? writer.addNote(record, day, said)
              : null
        const promiseKeys = writer.addPromises(record, promises, day.on)
        writer.addTags(record, tags)
        if (line.draft !== undefined) unfiled.dropDraft(line.draft)
        const reminderIds = reminders.map((reminder) => addReminder(context, record.id, reminder))
        return { entryKey, promiseKeys, reminderIds }
      })
      return ok({
        ...writer.readBack(record, done.promiseKeys),
        entry: done.entryKey === null ? null : writer.entryOf(done.entryKey),
        reminders: done.reminderIds.map((id) => readReminder(context, id)),
      })
    },
  }
}
