// Stands for temporal-polyfill in the window’s bundle.
import type { Temporal as Polyfill } from 'temporal-polyfill'

const native = Reflect.get(globalThis, 'Temporal') as typeof Polyfill | undefined

export const Temporal = native ?? (await import('temporal-polyfill/implementation')).Temporal
