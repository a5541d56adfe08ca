import { useEffect } from 'react'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'

const sections = [
  { place: places.client(''), title: 'window.section.client' },
  { place: places.today, title: 'window.section.today' },
  { place: places.clients, title: 'window.section.clients' },
  { place: places.offerings, title: 'window.section.offerings' },
  { place: places.outreach, title: 'window.section.outreach' },
  { place: places.segments, title: 'window.section.segments' },
  { place: places.drifted, title: 'window.section.drifted' },
  { place: places.imported(''), title: 'window.section.import' },
  { place: places.import, title: 'window.section.import' },
  { place: places.duplicates, title: 'window.section.duplicates' },
  { place: places.review, title: 'window.section.review' },
  { place: places.insights, title: 'window.section.insights' },
  { place: places.trash, title: 'window.section.trash' },
  { place: places.history, title: 'window.section.history' },
  { place: places.settings, title: 'window.section.settings' },
  { place: places.welcome, title: 'window.section.welcome' },
] as const

/** Names the window after its section. Never after a client: titles show in task switchers. */
export function useTitle(location: string): void {
  const { t } = useWords()
  const section = sections.find(({ place }) => location.startsWith(place))
  const title = section === undefined ? 'Rapport' : `${t(section.title)} · Rapport`
  useEffect(() => {
    document.title = title
  }, [title])
}
