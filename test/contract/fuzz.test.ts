import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswer, type WireHandlers } from '#main/ipc/answer.ts'
import { contract, type ChannelName } from '#shared/contract/index.ts'
import { fail } from '#shared/result.ts'
import { fakeLog } from '#test/main/support/fake-log.ts'

const names = Object.keys(contract) as ChannelName[]

/** Every handler says what reached it. */
const reached: unknown[] = []
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    (input: unknown) => {
      reached.push(input)
      return fail('data/busy')
    },
  ]),
) as unknown as WireHandlers

const hostile = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
  key: fc.oneof(
    fc.constantFrom('id', 'clientId', 'token', 'patch', 'text', '__proto__', 'constructor'),
    fc.string(),
  ),
})

/** Inputs for each channel; the full number is in docs/reliability.md. */
const runs = Number(process.env['RAPPORT_CHANNEL_INPUTS'] ?? 200)

test.each(names)(
  '%s answers whatever is thrown at it, and hands on nothing unchecked',
  async (name) => {
    const answer = createAnswer({
      handlers,
      log: fakeLog(),
      newRef: () => 'ref',
      isLocked: () => false,
    })
    await fc.assert(
      fc.asyncProperty(hostile, async (input) => {
        reached.length = 0
        const reply = await answer(name, input)
        expect(reply).toEqual(reached.length === 0 ? fail('bad-request') : fail('data/busy'))
        for (const value of reached) {
          expect(contract[name].input.safeParse(value).success).toBe(true)
        }
      }),
      { numRuns: runs },
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  },
)

test('a key named __proto__ changes no prototype', async () => {
  const answer = createAnswer({
    handlers,
    log: fakeLog(),
    newRef: () => 'ref',
    isLocked: () => false,
  })
  const mapping: unknown = JSON.parse('{"__proto__": "name", "Name": "name"}')
  reached.length = 0
  await answer('import.plan', { token: 'token-123', answers: { mapping } })
  expect(({} as Record<string, unknown>)['name']).toBeUndefined()
  for (const value of reached) {
    const { answers } = value as { answers: { mapping: object } }
    expect(Object.getPrototypeOf(answers.mapping)).toBe(Object.prototype)
  }
})
