import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderFailure } from '#main/app/start-failure.ts'
import { makeFolders, pathsIn } from '#main/platform/paths.ts'
import { temporaryFolder } from '#test/support/core.ts'

/** Why the folders of the app cannot be made; null where they can. */
function failureIn(dataFolder: string): string | null {
  try {
    makeFolders(pathsIn(dataFolder))
    return null
  } catch (error) {
    return folderFailure(error)
  }
}

test('folders are made however deep they are meant to be, and a second time', () => {
  const folder = join(temporaryFolder(), 'one', 'two')
  expect([failureIn(folder), failureIn(folder)]).toEqual([null, null])
})

test('a file in the place of the folder is no folder', () => {
  const file = join(temporaryFolder(), 'taken')
  writeFileSync(file, '')
  expect([failureIn(file), failureIn(join(file, 'deeper'))]).toEqual([
    'data/not-a-folder',
    'data/not-a-folder',
  ])
})

test.skipIf(process.platform !== 'linux')('a folder that is denied is refused at once', () => {
  expect(failureIn('/proc/rapport/data')).toBe('data/read-only')
})
