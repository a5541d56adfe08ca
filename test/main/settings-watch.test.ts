import { expect, test, vi } from 'vitest'
import { createSettingsWatch, type Settings } from '#main/settings-watch.ts'
import type { CoreClient } from '#main/worker-client.ts'
import { fail, ok } from '#shared/result.ts'

test('tells of settings at first, and again only when something differs', async () => {
  const light = { appearance: 'light' } as Settings
  const dark = { appearance: 'dark' } as Settings
  const replies = [ok(light), ok({ ...light }), fail('data/busy'), ok(dark)]
  const core = { call: async () => replies.shift() } as unknown as CoreClient
  const onChange = vi.fn()
  const settings = createSettingsWatch(core, onChange)
  expect(() => settings.current()).toThrow('before they are asked for')
  for (let n = 0; n < 4; n += 1) await settings.refresh()
  expect(onChange.mock.calls).toEqual([
    [light, null],
    [dark, light],
  ])
  expect(settings.current()).toEqual(dark)
})
