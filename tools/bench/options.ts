import { parseArgs } from 'node:util'
import { goalIds, isGoalId, type GoalId } from './goal.ts'

export type Options = {
  readonly only: ReadonlySet<GoalId>
  readonly clients: number
  readonly interactions: number
}

export const usage = `npm run bench -- [--only G7,G8] [--clients 100000] [--interactions 1000000]`

/** What the command line asks for; throws an Error with words for people when it makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      clients: { type: 'string', default: '100000' },
      interactions: { type: 'string', default: '1000000' },
    },
  })
  const only = values.only?.split(',').map((id) => id.trim().toUpperCase()) ?? goalIds
  const unknown = only.find((id) => !isGoalId(id))
  if (unknown !== undefined) {
    throw new Error(`No such goal: ${unknown}. There are: ${goalIds.join(', ')}`)
  }
  return {
    only: new Set(only.filter(isGoalId)),
    clients: positive('clients', values.clients),
    interactions: positive('interactions', values.interactions),
  }
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1000) {
    throw new Error(`--${name} is a whole number from 1000, not ${text}`)
  }
  return value
}
