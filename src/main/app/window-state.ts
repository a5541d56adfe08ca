import { readFileSync, renameSync } from 'node:fs'
import { isPlainDate, type PlainDate } from '#shared/time.ts'
import { writeWholeFile } from '#core/whole-file.ts'

// Where the window stood, and what it showed. It lives beside the data file and not in it: it belongs to this device.

export type Bounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** The screen that was shown, as the page's address names it, and the day of that. */
export type LastScreen = { readonly hash: string; readonly on: PlainDate }
export type WindowState = {
  readonly bounds: Bounds
  readonly maximised: boolean
  /** Null where none is worth coming back to. */
  readonly screen: LastScreen | null
}

export const MIN_SIZE = { width: 720, height: 520 } as const
const FIRST_SIZE = { width: 1280, height: 832 } as const
/** So much of the window must lie on a display for its title bar to be found and dragged. */
const REACHABLE = { width: 120, height: 48 } as const

/**
 * Reads a remembered state; null where there is none. A file that makes no sense is kept aside under
 * another name, and `onUnreadable` is told.
 */
export function readWindowState(file: string, onUnreadable: () => void): WindowState | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const state = stateIn(text)
  if (state === null) {
    onUnreadable()
    keepAside(file)
  }
  return state
}

function stateIn(text: string): WindowState | null {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof found !== 'object' || found === null) return null
  const { x, y, width, height, maximised, screen } = found as Readonly<Record<string, unknown>>
  if (!isLength(x) || !isLength(y) || !isLength(width) || !isLength(height)) return null
  return {
    bounds: { x, y, width, height },
    maximised: maximised === true,
    screen: lastScreenIn(screen),
  }
}

function lastScreenIn(found: unknown): LastScreen | null {
  if (typeof found !== 'object' || found === null) return null
  const { hash, on } = found as Readonly<Record<string, unknown>>
  if (typeof hash !== 'string' || !isScreen(hash)) return null
  return typeof on === 'string' && isPlainDate(on) ? { hash, on } : null
}

/** A file being imported and the first run are not gone on with. */
export function isScreen(hash: string): boolean {
  return /^#\/(?!import|welcome)[a-z0-9/-]{1,120}$/.test(hash)
}

function keepAside(file: string): void {
  try {
    renameSync(file, `${file}.unreadable`)
  } catch {
    // It stays where it is, and gives way when the window is closed.
  }
}

/** Remembers a state. A place that cannot be remembered is not worth a message. */
export function writeWindowState(file: string, { bounds, maximised, screen }: WindowState): void {
  try {
    const { x, y, width, height } = bounds
    writeWholeFile(file, JSON.stringify({ x, y, width, height, maximised, screen }))
  } catch {
    // The disk is full or read-only; the next start uses the first size.
  }
}

/**
 * Where to open the window on the displays there are now (`workAreas`, the main one first): as
 * remembered if its title bar can be reached, cut to the display, else centred on the main display.
 */
export function fitToDisplays(
  remembered: Bounds | null,
  workAreas: readonly [Bounds, ...Bounds[]],
): Bounds {
  const area = remembered && workAreas.find((candidate) => isReachable(remembered, candidate))
  if (remembered && area) {
    return { ...remembered, ...sizeWithin(remembered, area) }
  }
  const main = workAreas[0]
  const size = sizeWithin(remembered ?? FIRST_SIZE, main)
  return {
    x: main.x + Math.max(0, Math.round((main.width - size.width) / 2)),
    y: main.y + Math.max(0, Math.round((main.height - size.height) / 2)),
    ...size,
  }
}

function sizeWithin(size: Pick<Bounds, 'width' | 'height'>, area: Bounds) {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(size.width, area.width)),
    height: Math.max(MIN_SIZE.height, Math.min(size.height, area.height)),
  }
}

function isReachable(bounds: Bounds, area: Bounds): boolean {
  const shownWidth =
    Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const topInside = bounds.y >= area.y && bounds.y + REACHABLE.height <= area.y + area.height
  return shownWidth >= REACHABLE.width && topInside
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 100_000
}
