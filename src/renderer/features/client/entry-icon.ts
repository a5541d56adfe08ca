import type { InteractionKind } from '#shared/domain/facts.ts'
import {
  ArrowsLeftRightIcon,
  BellSimpleIcon,
  CalendarBlankIcon,
  ChatCircleIcon,
  EnvelopeSimpleIcon,
  FlagPennantIcon,
  GlobeIcon,
  HandHeartIcon,
  HandshakeIcon,
  NoteIcon,
  PaperPlaneTiltIcon,
  PhoneIcon,
  ReceiptIcon,
  SkipForwardIcon,
  StarFourIcon,
  StarIcon,
  UsersIcon,
  WrenchIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import type { Entry } from './timeline-groups.ts'

const kinds: Readonly<Record<InteractionKind, IconType>> = {
  call: PhoneIcon,
  email: EnvelopeSimpleIcon,
  meeting: UsersIcon,
  message: ChatCircleIcon,
  social: GlobeIcon,
  letter: PaperPlaneTiltIcon,
  event: CalendarBlankIcon,
}
const others: Readonly<Record<Exclude<Entry['kind'], 'interaction'>, IconType>> = {
  note: NoteIcon,
  promise: HandshakeIcon,
  purchase: ReceiptIcon,
  feedback: StarIcon,
  wish: StarFourIcon,
  issue: WrenchIcon,
  win: FlagPennantIcon,
  referral: HandHeartIcon,
  reminder: BellSimpleIcon,
  stage: ArrowsLeftRightIcon,
  skip: SkipForwardIcon,
}

export function kindIcon(kind: InteractionKind): IconType {
  return kinds[kind]
}

/** The icon in an entry's ring. */
export function entryIcon(entry: Entry): IconType {
  if (entry.kind !== 'interaction') return others[entry.kind]
  return kinds[entry.interaction?.kind ?? 'call']
}

/** Whose the ring is: the owner's, theirs, good news, or nobody's. */
export function entryTone(entry: Entry): 'yours' | 'theirs' | 'good' | 'neutral' {
  switch (entry.kind) {
    case 'interaction':
      if (entry.interaction?.direction === 'outbound') return 'yours'
      return entry.interaction?.direction === 'inbound' ? 'theirs' : 'neutral'
    case 'win':
    case 'referral':
      return 'good'
    case 'feedback':
      return (entry.feedback?.score ?? 0) >= 9 ? 'good' : 'neutral'
    case 'promise':
      return entry.promise?.state === 'kept' ? 'good' : 'neutral'
    default:
      return 'neutral'
  }
}
