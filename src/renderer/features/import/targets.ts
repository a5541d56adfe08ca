import type { WordKey } from '#shared/words/catalogue.ts'
import {
  BriefcaseIcon,
  CakeIcon,
  CalendarBlankIcon,
  ClockCountdownIcon,
  EnvelopeSimpleIcon,
  FlagPennantIcon,
  GlobeIcon,
  IdentificationCardIcon,
  ListChecksIcon,
  MapPinIcon,
  NoteIcon,
  PhoneIcon,
  ProhibitIcon,
  ReceiptIcon,
  StorefrontIcon,
  TagIcon,
  UserIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import type { Target } from './plan.ts'

type GroupKey = Extract<WordKey, `import.group.${string}`>

/** What a column can become, in the order and groups of the list. */
export const targetGroups: readonly Readonly<{ title: GroupKey; targets: readonly Target[] }>[] = [
  {
    title: 'import.group.name',
    targets: ['name', 'givenName', 'familyName', 'nickname', 'organisation', 'title'],
  },
  { title: 'import.group.contact', targets: ['email', 'phone', 'address', 'url'] },
  {
    title: 'import.group.about',
    targets: ['birthday', 'anniversary', 'tags', 'segment', 'notes'],
  },
  {
    title: 'import.group.rhythm',
    targets: ['stage', 'cadenceDays', 'lastTouchOn', 'currency', 'lifetimeValue'],
  },
  { title: 'import.group.other', targets: ['custom', 'skip'] },
]

export const targetIcons: Readonly<Record<Target, IconType>> = {
  name: UserIcon,
  givenName: UserIcon,
  familyName: UserIcon,
  nickname: UserIcon,
  organisation: StorefrontIcon,
  title: BriefcaseIcon,
  email: EnvelopeSimpleIcon,
  phone: PhoneIcon,
  address: MapPinIcon,
  url: GlobeIcon,
  birthday: CakeIcon,
  anniversary: CalendarBlankIcon,
  tags: TagIcon,
  notes: NoteIcon,
  stage: FlagPennantIcon,
  cadenceDays: ClockCountdownIcon,
  lastTouchOn: CalendarBlankIcon,
  segment: ListChecksIcon,
  currency: ReceiptIcon,
  lifetimeValue: ReceiptIcon,
  custom: IdentificationCardIcon,
  skip: ProhibitIcon,
}
