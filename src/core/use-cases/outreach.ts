import type { Input, Output, Reply, SyncHandlers } from '#shared/contract/index.ts'
import { touchDefaults } from '#shared/domain/capture-kinds.ts'
import { heroCheck, letterHints, personalShare } from '#shared/domain/letter-check.ts'
import {
  gapsOf,
  letterSource,
  letterText,
  readTemplate,
  renderLetter,
  type LetterPiece,
} from '#shared/domain/merge-fields.ts'
import { daysBetween } from '#shared/plain-date.ts'
import { assert, fail, ok } from '#shared/result.ts'
import type { LetterRow, OutreachRow } from '../db/repositories/outreach.ts'
import type { Context } from '../context.ts'
import { createEntryWriter } from './log-interaction.ts'
import { readFilter } from './read-filter.ts'

type Channel =
  `outreach.${'list' | 'start' | 'get' | 'letter' | 'write' | 'rewrite' | 'mark' | 'delete'}`
type Line = Output<'outreach.get'>['letters'][number]
type Values = ReadonlyMap<string, string | null>

/** More letters than anybody goes through one by one. */
const mostLetters = 500
/** Whoever was in touch so lately may not need a letter. */
const lateDays = 3
const knownShown = 3

type Rendered = { readonly subject: readonly LetterPiece[]; readonly body: readonly LetterPiece[] }

/** Letters to several clients, each with a text of its own. The app sends none of them. */
export function createOutreach(context: Context): SyncHandlers<Channel> {
  const { clients, lists, outreach, segments, templates, views } = context.repositories
  const writer = createEntryWriter(context)
  const none: Values = new Map()

  const rendered = (text: { subject: string; body: string }, values: Values): Rendered => ({
    subject: renderLetter(readTemplate(text.subject), values),
    body: renderLetter(readTemplate(text.body), values),
  })
  const textOf = (row: OutreachRow, letter: LetterRow) => ({
    subject: letter.subject ?? row.subject,
    body: letter.body ?? row.body,
  })

  function lineOf(row: OutreachRow, letter: LetterRow, values: Values): Line {
    const { subject, body } = rendered(textOf(row, letter), values)
    const { id, state, settledOn, email } = letter
    return {
      id,
      client: { id: letter.clientId, name: letter.clientName, kind: letter.clientKind },
      state,
      settledOn,
      email,
      isEdited: letter.body !== null,
      gaps: [...gapsOf([...subject, ...body])],
      note: noteOf(letter),
    }
  }

  /** The one thing to know before writing to this client; null for nothing. */
  function noteOf(letter: LetterRow): Line['note'] {
    if (letter.silenced === 1) return 'silenced'
    if (letter.paused === 1) return 'paused'
    if (letter.openIssues > 0) return 'issue'
    const { lastTouchOn } = letter
    const isLate = lastTouchOn !== null && daysBetween(lastTouchOn, context.today()) <= lateDays
    return isLate ? 'recent' : null
  }

  function whole(row: OutreachRow): Output<'outreach.get'> {
    const letters = outreach.letters(row.key, context.today())
    const values = outreach.values(letters.map(({ clientKey }) => clientKey))
    const { id, name, subject, body, startedOn } = row
    return {
      outreach: { id, name, subject, body, startedOn },
      letters: letters.map((letter) => lineOf(row, letter, values.get(letter.clientKey) ?? none)),
    }
  }

  /** A letter with the outreach it belongs to; null where either is gone. */
  function found(id: string): { readonly row: OutreachRow; readonly letter: LetterRow } | null {
    const letter = outreach.letter(id, context.today())
    const row = letter === null ? null : outreach.byKey(letter.outreachKey)
    return letter === null || row === null ? null : { row, letter }
  }

  function detail(row: OutreachRow, letter: LetterRow): Output<'outreach.letter'> {
    const values = outreach.values([letter.clientKey]).get(letter.clientKey) ?? none
    const text = textOf(row, letter)
    const { subject, body } = rendered(text, values)
    const shared = rendered(row, none)
    const share = personalShare(body, shared.body)
    const [client] = lists.rows([letter.clientKey], context.today())
    assert(client !== undefined, 'a letter is to a client that is there')
    const names = [letter.clientName, values.get('first name') ?? '', values.get('nickname') ?? '']
    const others = outreach.letters(row.key, context.today()).length - 1
    return {
      letter: {
        ...lineOf(row, letter, values),
        subject: [...subject],
        body: [...body],
        source: { subject: letterSource(subject), body: letterSource(body) },
        plain: { subject: letterText(subject), body: letterText(body) },
        share,
        hints: [
          ...letterHints([...subject, ...body], share, others, heroCheck(letterText(body), names)),
        ],
        known: [...outreach.known(letter.clientKey, knownShown)],
        row: client,
      },
    }
  }

  /** Whom an outreach is for, what it is called, and what they are sent. */
  function source(from: Input<'outreach.start'>['from']):
    | {
        readonly keys: readonly number[]
        readonly name: string | null
        readonly template: { readonly id: string } | null
      }
    | 'segment/not-found'
    | 'view/not-found'
    | 'where/unreadable' {
    if ('segment' in from) {
      const segment = segments.byId(from.segment)
      if (segment === null) return 'segment/not-found'
      const keys = segments.coldest(segment.key, context.reckonedOn())
      return { keys, name: segment.name, template: segment.template }
    }
    if ('view' in from) {
      const view = views.byId(from.view)
      if (view === null) return 'view/not-found'
      const { where, stage, sort, descending } = view.request
      const filter = readFilter(context, where)
      if (!filter.ok) return 'where/unreadable'
      const keys = lists.keys({
        sort,
        descending,
        today: context.reckonedOn(),
        stage: stage ?? undefined,
        filter: filter.value,
      })
      return { keys, name: view.name, template: null }
    }
    return { keys: [...new Set(from.clients)], name: null, template: null }
  }

  function start(input: Input<'outreach.start'>): Reply<'outreach.start'> {
    const from = source(input.from)
    if (typeof from === 'string') return fail(from)
    const to = outreach.reachableAmong(from.keys)
    if (to.length === 0) return fail('outreach/nobody')
    if (to.length > mostLetters) {
      return fail('outreach/too-many', { n: to.length, most: mostLetters })
    }
    const given = input.templateId ?? from.template?.id ?? null
    const template = given === null ? null : templates.byId(given)
    if (given !== null && template === null) return fail('template/not-found')
    const name = input.name ?? from.name ?? template?.name ?? ''
    const id = context.newId()
    context.deed('outreach.start', { name }, () => {
      const key = outreach.insert({
        id,
        name,
        templateKey: template?.key ?? null,
        subject: template?.subject ?? '',
        body: template?.body ?? '',
        startedOn: context.today(),
        createdAt: context.now(),
      })
      outreach.address(
        key,
        to.map((client) => ({ key: client, uid: context.newId() })),
      )
    })
    return ok({ id })
  }

  function mark({ id, as, kind }: Input<'outreach.mark'>): Reply<'outreach.mark'> {
    const at = found(id)
    if (at === null) return fail('letter/not-found')
    const { row, letter } = at
    if (as === letter.state) return ok(detail(row, letter))
    const { letter: shown } = detail(row, letter)
    if (as === 'sent' && shown.gaps.length > 0) {
      return fail('letter/gaps', { gaps: shown.gaps.join(', ') })
    }
    const record = clients.byId(letter.clientId)
    assert(record !== null, 'a letter is to a client that is there')
    const name = record.name
    context.deed(as === 'sent' ? 'letter.send' : 'letter.mark', { name }, () => {
      const said = { body: saidOf(shown.plain), learned: null }
      const entryKey =
        as === 'sent'
          ? writer.addTouch(record, { kind, ...touchDefaults(kind) }, writer.dayOf({}), said)
          : null
      const settledOn = as === 'waiting' || as === 'opened' ? null : context.today()
      outreach.mark(letter.key, { state: as, settledOn, entryKey })
    })
    const now = found(id)
    assert(now !== null, 'what was committed can be read')
    return ok(detail(now.row, now.letter))
  }

  return {
    'outreach.list': () => ok({ outreaches: outreach.all() }),
    'outreach.start': start,
    'outreach.get': ({ id }) => {
      const row = outreach.byId(id)
      return row === null ? fail('outreach/not-found') : ok(whole(row))
    },
    'outreach.letter': ({ id }) => {
      const at = found(id)
      return at === null ? fail('letter/not-found') : ok(detail(at.row, at.letter))
    },
    'outreach.write': ({ id, text }) => {
      const at = found(id)
      if (at === null) return fail('letter/not-found')
      context.deed('letter.write', { name: at.letter.clientName }, () => {
        outreach.write(at.letter.key, text ?? { subject: null, body: null })
      })
      const now = found(id)
      assert(now !== null, 'what was committed can be read')
      return ok(detail(now.row, now.letter))
    },
    'outreach.rewrite': ({ id, subject, body }) => {
      const row = outreach.byId(id)
      if (row === null) return fail('outreach/not-found')
      context.deed('outreach.rewrite', { name: row.name }, () => {
        outreach.rewrite(row.key, { subject, body })
      })
      return ok({})
    },
    'outreach.mark': mark,
    'outreach.delete': ({ id }) => {
      const row = outreach.byId(id)
      if (row === null) return fail('outreach/not-found')
      context.deed('outreach.delete', { name: row.name }, () => outreach.remove(row.key))
      return ok({})
    },
  }
}

/** The subject stands above what was written, as in a mailbox. */
function saidOf({ subject, body }: { readonly subject: string; readonly body: string }): string {
  return subject === '' ? body : `${subject}\n\n${body}`
}
