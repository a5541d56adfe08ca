import { useEffect, useState, type RefObject } from 'react'

/**
 * Which section of a scrolling page one is reading, and how to go to another. Sections are the
 * elements with these ids.
 */
export function useCurrentSection<Id extends string>(
  page: RefObject<HTMLElement | null>,
  ids: readonly Id[],
): readonly [Id | undefined, (id: Id) => void] {
  const [current, setCurrent] = useState<Id | undefined>(ids[0])
  const order = ids.join(' ')

  useEffect(() => {
    const scroller = page.current
    if (scroller === null) return undefined
    function read(): void {
      if (scroller === null) return
      const top = scroller.getBoundingClientRect().top
      const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
      const above = order.split(' ').filter((id) => {
        const element = document.getElementById(id)
        return element !== null && element.getBoundingClientRect().top - top < 120
      })
      const last = isAtEnd && scroller.scrollTop > 0 ? order.split(' ').at(-1) : above.at(-1)
      setCurrent((last ?? order.split(' ')[0]) as Id)
    }
    scroller.addEventListener('scroll', read, { passive: true })
    return () => scroller.removeEventListener('scroll', read)
  }, [page, order])

  function goTo(id: Id): void {
    const section = document.getElementById(id)
    if (section === null) return
    section.scrollIntoView({ block: 'start' })
    section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    setCurrent(id)
  }
  return [current, goTo]
}
