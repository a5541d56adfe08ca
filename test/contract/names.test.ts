import { expect, test } from 'vitest'
import { events } from '#shared/contract/events.ts'
import { contract } from '#shared/contract/index.ts'
import { channelNames, eventNames } from '#shared/contract/names.ts'

test('the preload knows exactly the channels of the contract', () => {
  expect([...channelNames].sort()).toEqual(Object.keys(contract).sort())
})

test('the preload knows exactly the events of the contract', () => {
  expect([...eventNames].sort()).toEqual(Object.keys(events).sort())
})
