import { expect, test } from 'vitest'
import { initialsOf, tintOf } from '#renderer/ui/initials.ts'

test.each([
  ['Amara Okonkwo-Bright', 'AO'],
  ['María de los Ángeles Fernández-Villanueva y Ortiz', 'MO'],
  ['Yıldırım', 'Y'],
  ['çağla yıldırım', 'ÇY'],
  ['Nguyễn Thị Hoa', 'NH'],
  ['  “Rosa” (Luca) ', 'RL'],
  ['李 小龙', '李小'],
  ['👩‍🌾', '👩‍🌾'],
  ['', ''],
])('initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('a tint stays with its id', () => {
  const ids = ['0197a6b2-0000-7000-8000-000000000001', 'x', '']
  expect(ids.map(tintOf)).toEqual(ids.map(tintOf))
  const many = Array.from({ length: 600 }, (_, index) => tintOf(`client-${index}`))
  expect(new Set(many)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
})
