// What the benchmarks do inside a page. Each function travels there as text and is self-contained.

/** Marks `rows` when the first row that fits the selector is about to be painted. */
export function markFirstRows(row: string): void {
  const look = (): void => {
    if (document.querySelector(row) === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => performance.mark('rows'))
  }
  look()
}

/** Milliseconds from the beginning of the navigation to that mark. */
export function firstRowsAt(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const [mark] = performance.getEntriesByName('rows')
      if (mark === undefined) requestAnimationFrame(look)
      else resolve(mark.startTime)
    }
    look()
  })
}

type Scroll = {
  readonly selector: string
  /** Pixels a frame; `jump` goes to another place far away each time. */
  readonly step: number | 'jump'
  readonly forMs: number
}

/** Scrolls a list on each frame, and gives the milliseconds between the frames. */
export function scroll({ selector, step, forMs }: Scroll): Promise<readonly number[]> {
  const JUMP_PX = 7_654_321
  const FIRST_FRAMES = 5
  const list = document.querySelector(selector)
  if (list === null) return Promise.reject(new Error(`There is no ${selector} to scroll`))
  return new Promise((resolve) => {
    const frames: number[] = []
    const began = performance.now()
    let last = began
    let top = 0
    const next = (): void => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      const end = list.scrollHeight - list.clientHeight
      top = step === 'jump' ? (top + JUMP_PX) % end : Math.min(top + step, end)
      list.scrollTop = top
      if (now - began < forMs) requestAnimationFrame(next)
      else resolve(frames.slice(FIRST_FRAMES))
    }
    requestAnimationFrame(next)
  })
}

/**
 * Watches for the next key. `nextResults` of the page is then how many milliseconds pass from the key
 * going down to the frame that shows what it found being painted.
 */
export function watchNextKey(): void {
  const LIMIT_MS = 30_000
  const results = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('The search showed nothing new')), LIMIT_MS)
    let pressed: number | null = null
    const onKey = (event: KeyboardEvent): void => {
      pressed = event.timeStamp
    }
    window.addEventListener('keydown', onKey, { capture: true, once: true })
    const watch = new MutationObserver(() => {
      // Empty while the answers are on their way.
      const told = document.querySelector('dialog [role="status"]')?.textContent
      if (pressed === null || told === undefined || told === '') return
      const since = pressed
      watch.disconnect()
      requestAnimationFrame(() => {
        const afterPaint = new MessageChannel()
        afterPaint.port1.addEventListener('message', () => resolve(performance.now() - since))
        afterPaint.port1.start()
        afterPaint.port2.postMessage(null)
      })
    })
    watch.observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  Reflect.set(window, 'nextResults', results)
}

/**
 * The floor of scrolling: a list by hand, whose few elements are moved and filled with what is in
 * sight, out of rows that are made on the spot.
 */
export function plainList({
  rows,
  rowPx,
}: {
  readonly rows: number
  readonly rowPx: number
}): void {
  const OVERSCAN = 8
  const CELLS = 7
  const list = document.createElement('div')
  list.id = 'list'
  const inner = document.createElement('div')
  inner.style.height = `${rows * rowPx}px`
  list.append(inner)
  document.body.replaceChildren(list)
  const pool: { readonly row: HTMLElement; at: number }[] = []
  const add = (): void => {
    const row = document.createElement('div')
    for (let cell = 0; cell < CELLS; cell += 1) row.append(document.createElement('span'))
    inner.append(row)
    pool.push({ row, at: -1 })
  }
  const draw = (): void => {
    const shown = Math.ceil(list.clientHeight / rowPx) + 2 * OVERSCAN
    const first = Math.max(0, Math.floor(list.scrollTop / rowPx) - OVERSCAN)
    while (pool.length < shown) add()
    for (let at = first; at < Math.min(first + shown, rows); at += 1) {
      const drawn = pool[at % shown]
      if (drawn === undefined || drawn.at === at) continue
      drawn.at = at
      drawn.row.style.transform = `translateY(${at * rowPx}px)`
      for (const [cell, element] of [...drawn.row.children].entries()) {
        element.textContent = cell === 0 ? `Client ${at}` : `${cell} of ${(at * 37) % 101}`
      }
    }
  }
  list.addEventListener('scroll', draw, { passive: true })
  draw()
}
