import type { Words } from '#shared/words/words.ts'
import {
  ClockClockwiseIcon,
  DownloadSimpleIcon,
  PencilSimpleIcon,
  ProhibitIcon,
  SkipForwardIcon,
  TrashSimpleIcon,
  TrayArrowDownIcon,
  UserIcon,
} from '#renderer/ui/icons.ts'
import type { MenuItem } from '#renderer/ui/menu.tsx'
import type { Client } from './standing.ts'
import type { StandingDeeds } from './use-standing-deeds.ts'

/** What else can be done with a client; what is undone by itself asks nothing. */
export function menuItems(
  client: Client,
  standing: StandingDeeds,
  t: Words['t'],
  open: {
    readonly onSnooze: () => void
    readonly onDetails: () => void
    readonly onExport: () => void
  },
): readonly (MenuItem | 'line')[] {
  const { archived, deceased, doNotContact } = client
  return [
    {
      id: 'details',
      label: t('client.edit-details'),
      icon: PencilSimpleIcon,
      onChoose: open.onDetails,
    },
    {
      id: 'export',
      label: t('client.menu.export'),
      icon: DownloadSimpleIcon,
      onChoose: open.onExport,
    },
    'line',
    {
      id: 'snooze',
      label: t('client.menu.snooze'),
      icon: ClockClockwiseIcon,
      onChoose: open.onSnooze,
    },
    {
      id: 'skip',
      label: t('client.menu.skip'),
      icon: SkipForwardIcon,
      disabled: client.nextDueOn === null,
      onChoose: standing.skip,
    },
    'line',
    {
      id: 'archive',
      label: t(archived ? 'client.menu.unarchive' : 'client.menu.archive'),
      icon: TrayArrowDownIcon,
      onChoose: () => standing.set('archived', !archived),
    },
    {
      id: 'contact',
      label: t(doNotContact ? 'client.menu.contact-again' : 'client.menu.do-not-contact'),
      icon: ProhibitIcon,
      onChoose: () => standing.set('doNotContact', !doNotContact),
    },
    {
      id: 'deceased',
      label: t(deceased ? 'client.menu.not-deceased' : 'client.menu.deceased'),
      icon: UserIcon,
      onChoose: () => standing.set('deceased', !deceased),
    },
    'line',
    client.deleted
      ? {
          id: 'restore',
          label: t('client.restore'),
          icon: ClockClockwiseIcon,
          onChoose: standing.restore,
        }
      : {
          id: 'delete',
          label: t('client.menu.delete'),
          icon: TrashSimpleIcon,
          risk: true,
          onChoose: standing.remove,
        },
  ]
}
