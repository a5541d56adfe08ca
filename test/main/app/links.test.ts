import { expect, test } from 'vitest'
import { linkFor } from '#main/app/links.ts'

test.each([
  ['web', 'https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['web', 'http://example.com', 'http://example.com/'],
  ['web', 'example.com/path', 'https://example.com/path'],
  ['web', 'example.com:8080/x', 'https://example.com:8080/x'],
  ['web', ' www.example.com ', 'https://www.example.com/'],
  ['email', 'amara@example.com', 'mailto:amara@example.com'],
  ['email', "o'neil+tag@example.co.uk", 'mailto:o%27neil%2Btag@example.co.uk'],
  ['phone', '+44 (0)20 7946-0958', 'tel:+4402079460958'],
  ['phone', '020.7946.0958', 'tel:02079460958'],
  ['phone', '*100#', 'tel:*100%23'],
] as const)('opens %s %s as %s', (kind, value, address) => {
  expect(linkFor({ kind, value })).toBe(address)
})

test.each([
  ['web', 'javascript:alert(1)'],
  ['web', 'JaVaScRiPt:alert(1)'],
  ['web', 'java\nscript:alert(1)'],
  ['web', 'file:///etc/passwd'],
  ['web', 'smb://host/share'],
  ['web', 'ms-msdt:/id'],
  ['web', 'vbscript:x'],
  ['web', 'data:text/html,x'],
  ['web', 'mailto:a@example.com'],
  ['web', 'https://user:secret@example.com/'],
  ['web', 'https://user@example.com/'],
  ['web', 'user:secret@example.com/'],
  ['web', 'https://'],
  ['web', '\\\\host\\share'],
  ['web', 'https://exam\u202eple.com'],
  ['web', ''],
  ['email', 'a@example.com?subject=x&attach=/etc/passwd'],
  ['email', 'a@example.com,b@example.com'],
  ['email', 'a@example.com%0ABcc:b@example.com'],
  ['email', 'a@b@example.com'],
  ['email', 'Amara <a@example.com>'],
  ['email', 'not an address'],
  ['email', 'a@example.com\r\nBcc: b@example.com'],
  ['phone', '+44;ext=1'],
  ['phone', 'tel:123'],
  ['phone', 'call me'],
  ['phone', '1'],
  ['phone', '1'.repeat(40)],
] as const)('refuses %s %j', (kind, value) => {
  expect(linkFor({ kind, value })).toBeNull()
})

test('refuses an address that no program may be trusted with', () => {
  const path = 'a'.repeat(2048)
  expect(linkFor({ kind: 'web', value: `https://example.com/${path}` })).toBeNull()
})
