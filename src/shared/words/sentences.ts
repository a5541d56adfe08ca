import { assertNever } from '../result.ts'
import { daysBetween } from '../plain-date.ts'
import { plainDate, type PlainDate } from '../time.ts'
import type { Cadence, CadenceSource, ReasonKind } from '../domain/facts.ts'
import type { Gate } from '../domain/gate.ts'
import type { CadenceSuggestion } from '../domain/learned-cadence.ts'
import type {
  BuyingFigures,
  CadenceFigures,
  CareItem,
  FatigueFigures,
  Lateness,
  MomentFigures,
  Reason,
} from '../domain/reasons.ts'
import { formats, type Format } from './format.ts'
import type { Locale } from './language.ts'
import { pronounForms, type Pronoun, type PronounForms } from './pronouns.ts'
import { joinSentences, selector, words, type Sentence, type Words } from './words.ts'

// The words for every kind of reason: one place for window, tray and command line.

export type SentenceContext = {
  readonly locale: Locale
  readonly today: PlainDate
  readonly pronoun: Pronoun
}

type Tools = Words & { readonly format: Format; readonly who: PronounForms; today: PlainDate }

function toolsOf({ locale, pronoun, today }: SentenceContext): Tools {
  const who = pronounForms(locale, pronoun)
  return { ...words(locale), format: formats(locale), who, today }
}

/** A reason in one or two sentences, its figures in bold. */
export function sentenceFor(reason: Reason, context: SentenceContext): Sentence {
  const tools = toolsOf(context)
  const { runs, format, who, today } = tools
  switch (reason.kind) {
    case 'cadence':
      return cadenceSentence(reason.figures, tools)
    case 'promise-mine': {
      const { daysLate, dueOn, others, text } = reason.figures
      const others_ = others > 0 ? runs('reasons.promise.others', { n: others }) : []
      if (daysLate > 0) {
        const told = runs('reasons.promise-mine.late', { ...who, text, n: daysLate })
        return joinSentences([told, others_])
      }
      const date = format.dayNamed(dueOn, today)
      const told =
        daysLate === 0
          ? runs('reasons.promise-mine.today', { ...who, text })
          : runs('reasons.promise-mine.soon', { ...who, text, date })
      return joinSentences([told, others_])
    }
    case 'promise-theirs': {
      const { daysLate, others, text } = reason.figures
      return joinSentences([
        runs('reasons.promise-theirs.late', { ...who, text, n: daysLate }),
        others > 0 ? runs('reasons.promise.others', { n: others }) : [],
      ])
    }
    case 'care':
      return joinSentences(reason.figures.items.map((item) => careSentence(item, tools)))
    case 'moment':
      return momentSentence(reason.figures, tools)
    case 'buying':
      return buyingSentence(reason.figures, tools)
    case 'tier': {
      const { tier, percent } = reason.figures
      const more = percent > 0 ? 'yes' : 'no'
      return runs('reasons.tier', { tier, more, percent: Math.abs(percent) })
    }
    case 'fatigue':
      return fatigueSentence(reason.figures, tools)
    default:
      return assertNever(reason, 'reason')
  }
}

function cadenceSentence(figures: CadenceFigures, tools: Tools): Sentence {
  const { runs } = tools
  const latest =
    figures.lateness === 'past-latest' && figures.latestDays !== null
      ? runs('reasons.cadence.latest', { n: figures.latestDays })
      : []
  const aim = aimSentence(figures.cadence, figures.source, tools)
  return joinSentences([sinceSentence(figures, tools), aim, latest])
}

function sinceSentence(figures: CadenceFigures, { runs, format, who, today }: Tools): Sentence {
  const { anchor, anchorOn, lastTouchOn, daysSince } = figures
  switch (anchor) {
    case 'touch': {
      // The true silence, with what was paused said beside it; the points count without that.
      const silence = daysBetween(anchorOn, today)
      const paused = silence - daysSince
      return runs('reasons.cadence.touch', { silence: format.silence(silence), paused })
    }
    case 'skip': {
      const silence = format.silence(daysBetween(anchorOn, today))
      return runs('reasons.cadence.skip', { ...who, silence })
    }
    case 'cadence-set': {
      const silence = format.silence(daysBetween(anchorOn, today))
      return runs('reasons.cadence.cadence-set', { silence })
    }
    case 'first-due': {
      if (lastTouchOn === null) return runs('reasons.cadence.first-due')
      const date = format.day(lastTouchOn, today)
      return runs('reasons.cadence.first-due-since', { date })
    }
    default:
      return assertNever(anchor, 'anchor')
  }
}

function aimSentence(cadence: Cadence, source: CadenceSource, { runs, t }: Tools): Sentence {
  const from = t('reasons.source', { from: source.from, name: sourceName(source, t) })
  return cadence.unit === 'days'
    ? runs('reasons.cadence.aim-days', { n: cadence.count, source: from })
    : runs('reasons.cadence.aim-months', { n: cadence.count, source: from })
}

function sourceName(source: CadenceSource, t: Words['t']): string {
  switch (source.from) {
    case 'tier':
      return source.tier
    case 'segment':
    case 'tag':
      return source.name
    case 'stage':
      return t('common.stage', { stage: source.stage })
    case 'client':
    case 'default':
      return ''
    default:
      return assertNever(source, 'source')
  }
}

/** Where a cadence comes from: "from the tag Retainer". */
export function sourceWords(source: CadenceSource | null, locale: Locale): string {
  const { t } = words(locale)
  if (source === null) return t('reasons.source-plain', { from: 'none', name: '' })
  return t('reasons.source-plain', { from: source.from, name: sourceName(source, t) })
}

function careSentence(item: CareItem, { runs, t, who }: Tools): Sentence {
  const days = t('common.days', { n: item.days })
  switch (item.matter) {
    case 'open-issue':
      return runs('reasons.care.open-issue', { ...who, n: item.count, days })
    case 'unchecked-fix':
      return runs('reasons.care.unchecked-fix', { ...who, days })
    case 'unanswered-feedback': {
      const when = t('common.days-ago', { n: item.days })
      return runs('reasons.care.unanswered-feedback', { ...who, when })
    }
    case 'no-feedback-asked':
      return runs('reasons.care.no-feedback-asked', { days })
    case 'aim-unmoved':
      return runs('reasons.care.aim-unmoved', { ...who, days })
    default:
      return assertNever(item.matter, 'matter of care')
  }
}

function momentLabel({ dateKind, label }: MomentFigures, t: Words['t']): string {
  return label ?? t('reasons.moment.kind', { kind: dateKind, name: dateKind })
}

function momentSentence(figures: MomentFigures, { runs, t, format, today }: Tools): Sentence {
  const date = format.dayNamed(figures.on, today)
  const { years } = figures
  if (figures.dateKind === 'birthday' && figures.label === null) {
    if (years !== null) return runs('reasons.moment.turns', { years, date })
    return runs('reasons.moment.birthday', {
      when: figures.inDays === 0 ? 'today' : 'later',
      date,
    })
  }
  const label = format.sentenceStart(momentLabel(figures, t))
  return years === null
    ? runs('reasons.moment.other', { label, date })
    : runs('reasons.moment.years', { label, years, date })
}

function buyingSentence(figures: BuyingFigures, { runs, format, who }: Tools): Sentence {
  const since = format.silence(figures.daysSince)
  const gap = Math.round(figures.gapDays)
  if (figures.pattern === 'once') return runs('reasons.buying.once', { since, gap })
  const { rhythm, activity } = figures
  return joinSentences([
    runs('reasons.buying.repeat', { gap, since, rhythm: selector(rhythm) }),
    runs('reasons.buying.activity', { ...who, activity: selector(activity) }),
  ])
}

function fatigueSentence({ unanswered, snoozes }: FatigueFigures, { runs }: Tools): Sentence {
  return joinSentences([
    unanswered > 0 ? runs('reasons.fatigue.unanswered', { n: unanswered }) : [],
    snoozes > 0 ? runs('reasons.fatigue.snoozes', { n: snoozes }) : [],
  ])
}

/** "13 days over", "due today"; empty before the due day. */
export function overWords(daysOver: number | null, locale: Locale): string {
  return daysOver === null ? '' : words(locale).t('reasons.over', { n: daysOver })
}

/** A reason in a few plain words, for the tray and notifications; empty for tier and fatigue. */
export function glanceFor(reason: Reason, context: SentenceContext): string {
  const { t, format, who, today } = toolsOf(context)
  switch (reason.kind) {
    case 'cadence': {
      const over = reason.figures.daysSince - reason.figures.cadenceDays
      return over < 0 ? '' : overWords(over, context.locale)
    }
    case 'promise-mine': {
      const { text, daysLate, dueOn } = reason.figures
      return daysLate > 0
        ? t('reasons.glance.promise-late', { text, n: daysLate })
        : t('reasons.glance.promise-due', { text, date: format.day(dueOn, today) })
    }
    case 'promise-theirs':
      return t('reasons.glance.promise-theirs', { ...who, text: reason.figures.text })
    case 'care': {
      const [item] = reason.figures.items
      if (item === undefined) return ''
      const days = t('common.days', { n: item.days })
      return t('reasons.glance.care', { ...who, matter: selector(item.matter), days })
    }
    case 'moment': {
      const { figures } = reason
      const date = format.day(figures.on, today)
      return figures.dateKind === 'birthday' && figures.label === null && figures.years !== null
        ? t('reasons.glance.turns', { years: figures.years, date })
        : t('reasons.glance.moment', { label: momentLabel(figures, t), date })
    }
    case 'buying': {
      const since = format.silence(reason.figures.daysSince)
      return reason.figures.pattern === 'once'
        ? t('reasons.glance.buying-once', { since })
        : t('reasons.glance.buying-repeat', { since })
    }
    case 'tier':
    case 'fatigue':
      return ''
    default:
      return assertNever(reason, 'reason')
  }
}

/** What a kind of reason is called where it can be switched off. */
export function reasonName(kind: ReasonKind, locale: Locale): string {
  return words(locale).t('reasons.name', { kind: selector(kind) })
}

/** The suggestion of a cadence learned from the history, as a question the owner can answer. */
export function suggestionWords(
  suggestion: Readonly<Record<keyof CadenceSuggestion, number>>,
  locale: Locale,
): string {
  const { gaps, medianDays, cadenceDays, suggestedDays } = suggestion
  return words(locale).t('reasons.suggestion', { gaps, medianDays, cadenceDays, suggestedDays })
}

/** Whether the cadence and not the person is wrong, after so many snoozes and skips in a row. */
export function doubtWords(putOffs: number, cadenceDays: number, locale: Locale): string {
  return words(locale).t('reasons.doubt', { n: putOffs, cadenceDays })
}

/** What all cadences ask for, against the daily budget; a sentence for the place a cadence is set. */
export function loadWords(
  load: { readonly after: number; readonly dailyBudget: number },
  locale: Locale,
): string {
  return words(locale).t('reasons.load', {
    asked: formats(locale).number(load.after),
    budget: load.dailyBudget,
    over: load.after > load.dailyBudget ? 'yes' : 'no',
  })
}

/** "late", "past the latest" and the rest, as lists and cards say it. */
export function latenessWords(lateness: Lateness, locale: Locale): string {
  return words(locale).t('reasons.lateness', { state: selector(lateness) })
}

/** Why a client is kept off the list. */
export function gateSentence(gate: Gate, context: SentenceContext): string {
  const { t, format, who, today } = toolsOf(context)
  switch (gate.kind) {
    case 'archived':
      return t('reasons.gate.archived')
    case 'deceased':
      return t('reasons.gate.deceased')
    case 'do-not-contact':
      return t('reasons.gate.do-not-contact', who)
    case 'paused':
      return gate.until === null
        ? t('reasons.gate.paused-open')
        : t('reasons.gate.paused', { date: format.day(gate.until, today) })
    case 'snoozed': {
      const date = gate.until.endsWith('T00:00')
        ? format.day(plainDate(gate.until.slice(0, 10)), today)
        : format.dateTime(gate.until, today)
      return t('reasons.gate.snoozed', { date })
    }
    case 'appointment':
      return t('reasons.gate.appointment', { date: format.day(gate.on, today) })
    case 'holiday':
      return gate.until === null
        ? t('reasons.gate.holiday-open')
        : t('reasons.gate.holiday', { date: format.day(gate.until, today) })
    default:
      return assertNever(gate, 'gate')
  }
}
