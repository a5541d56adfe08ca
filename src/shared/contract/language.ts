import { z } from 'zod'
import { locales } from '../words/language.ts'
import { channels } from './channel.ts'
import * as s from './schemas.ts'

/** Answered by main, to every window and at any time: it names no client. */
export const languageChannels = channels({
  /** The language that menus, tray and notifications speak; it moves with the settings. */
  'language.get': {
    input: s.nothing,
    output: z.strictObject({ locale: z.enum(locales) }),
    errors: [],
  },
})
