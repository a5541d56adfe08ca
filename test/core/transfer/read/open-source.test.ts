import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remark } from '#shared/words/remark.ts'
import { analyseFile } from '#core/transfer/analyse.ts'
import { openSource, readBytes } from '#core/transfer/read/open-source.ts'
import { FileRefused } from '#core/transfer/read/refusal.ts'
import { drain } from '#core/transfer/drain.ts'
import { answersOf, context } from '../support.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-source-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function refusal(path: string): string | null {
  const result = drain(analyseFile(path, answersOf(), context))
  return result.ok ? null : result.refused.code
}

function refusalOf(content: string | Uint8Array, name = 'contacts.csv'): string | null {
  const path = join(folder, name)
  writeFileSync(path, content)
  return refusal(path)
}

test('what is no file is refused before a byte of it is read', () => {
  mkdirSync(join(folder, 'folder'))
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')])
  symlinkSync('loop', join(folder, 'loop'))
  expect(refusal(join(folder, 'folder'))).toBe('folder')
  expect(refusal(join(folder, 'pipe'))).toBe('not-a-file')
  expect(refusal('/dev/zero')).toBe('not-a-file')
  expect(refusal(join(folder, 'loop'))).toBe('unreadable')
  expect(refusal(join(folder, 'missing'))).toBe('not-found')
})

test('a file of another kind is refused by what it is, whatever its name', () => {
  expect(refusalOf('')).toBe('empty-file')
  expect(refusalOf('\ufeff \r\n\r\n')).toBe('empty-file')
  expect(refusalOf(gzipSync('a,b'))).toBe('archive')
  expect(refusalOf(Buffer.from('504b030414000600', 'hex'))).toBe('archive')
  expect(refusalOf(Buffer.from('PK\u0003\u0004....[Content_Types].xml', 'latin1'))).toBe(
    'spreadsheet',
  )
  expect(refusalOf('%PDF-1.7')).toBe('pdf')
  expect(refusalOf('<!DOCTYPE html><html>')).toBe('html')
  expect(refusalOf('[{"name": "Ada"}]')).toBe('json')
  expect(refusalOf('\r\ndn: cn=Ada Quill,mail=ada@example.com\r\ncn: Ada Quill\r\n')).toBe('ldif')
  expect(refusalOf('Name,Email\nAda,ada@example.com', 'contacts.vcf')).toBeNull()
})

test('more columns than anybody has are refused', () => {
  expect(refusalOf(`${Array.from({ length: 5000 }, (_, at) => `c${at}`).join(',')},Name\n`)).toBe(
    'too-many-columns',
  )
})

test('a file that grows while it is read is no longer the file that was opened', () => {
  const path = join(folder, 'grows.csv')
  writeFileSync(path, 'Name\nAda\n')
  const source = openSource(path)
  appendFileSync(path, 'Ben\n')
  expect(() => [...readBytes(source)]).toThrow(FileRefused)
})

test('a quote that stays open for longer than any note refuses the file and names the line', () => {
  const text = `Name,Notes\nAda,"open\n${'Ben,x\n'.repeat(3_000_000)}`
  const path = join(folder, 'open.csv')
  writeFileSync(path, text)
  const result = drain(analyseFile(path, answersOf(), context))
  expect(result.ok ? null : result.refused).toEqual({
    code: 'open-quote',
    message: remark('remark.refused.open-quote', { line: 2 }),
  })
})

test('a sealed archive with something before its beginning is a damaged one, and no table', () => {
  const sealed = Buffer.concat([Buffer.from('rapport-sealed-1', 'latin1'), Buffer.alloc(200, 7)])
  expect(refusalOf(sealed, 'a.sealed')).toBe('sealed')
  const marked = Buffer.concat([Buffer.from('efbbbf', 'hex'), sealed])
  expect(refusalOf(marked, 'a.sealed')).toBe('damaged-seal')
  expect(refusalOf(Buffer.concat([Buffer.from('\r\n'), sealed]), 'a.sealed')).toBe('damaged-seal')
})
