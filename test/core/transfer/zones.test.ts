import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const script = join(import.meta.dirname, '../../support/samples-in-zones.ts')

function readIn(zone: string): readonly string[] {
  const ended = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, TZ: zone },
  })
  expect(ended.stderr).toBe('')
  return ended.stdout.split('\n')
}

test('samples, a calendar and a mailbox read the same wherever the computer stands', () => {
  const lines = readIn('UTC')
  expect(lines.length).toBeGreaterThan(66)
  expect(lines.join('\n')).toContain('2026-11-04')
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']) {
    expect(readIn(zone)).toEqual(lines)
  }
})
