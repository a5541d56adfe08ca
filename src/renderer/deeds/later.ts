import { later } from '#renderer/api/later.tsx'

export const UntilPopover = later(async () => (await import('./until-popover.tsx')).UntilPopover)
