import {
  ArrowBendUpRightIcon,
  ArrowsClockwiseIcon,
  CakeIcon,
  ClockCountdownIcon,
  FlagPennantIcon,
  HandshakeIcon,
  StarIcon,
  WrenchIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import type { Reason } from '#shared/domain/reasons.ts'

/** The icon before a reason's sentence. */
export function reasonIcon(reason: Reason): IconType {
  switch (reason.kind) {
    case 'cadence':
      return ClockCountdownIcon
    case 'promise-mine':
    case 'promise-theirs':
      return HandshakeIcon
    case 'care':
      return WrenchIcon
    case 'moment':
      return reason.figures.dateKind === 'birthday' ? CakeIcon : FlagPennantIcon
    case 'buying':
      return ArrowsClockwiseIcon
    case 'tier':
      return StarIcon
    case 'fatigue':
      return ArrowBendUpRightIcon
  }
}

/** Whether a reason speaks of something past its day: then its icon says so too. */
export function isLateReason(reason: Reason): boolean {
  switch (reason.kind) {
    case 'cadence':
      return reason.figures.lateness === 'late' || reason.figures.lateness === 'past-latest'
    case 'promise-mine':
    case 'promise-theirs':
      return reason.figures.daysLate > 0
    case 'care':
      return reason.figures.items.some((item) => item.matter === 'open-issue')
    case 'buying':
      return reason.figures.pattern === 'repeat' && reason.figures.rhythm === 'late'
    case 'moment':
    case 'tier':
    case 'fatigue':
      return false
  }
}
