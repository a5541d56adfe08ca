import type { TimelineResult } from './run-timeline.ts'
import type { TimelineCase } from './schedule-file.ts'

/** What of a case was not as listed, in words for people; empty when all was. */
export function faultsOf(timeline: TimelineCase, result: TimelineResult): readonly string[] {
  const faults: string[] = []
  if (timeline.check === undefined) faults.push(...deliveryFaults(timeline, result))
  for (const [id, most] of Object.entries(timeline.maxDeliveries ?? {})) {
    const count = result.deliveries.filter((delivery) => delivery.id === id).length
    if (count > most) faults.push(`${id} was delivered ${count} times, at most ${most} are allowed`)
  }
  const { notifications } = timeline
  if (notifications !== undefined && notifications !== result.notifications) {
    faults.push(`${result.notifications} notifications instead of ${notifications}`)
  }
  for (const { id, date } of timeline.openOn ?? []) {
    const stood = result.openOn.some((open) => open.id === id && open.date === date)
    if (!stood) faults.push(`${id} did not stand open on ${date}`)
  }
  return faults
}

/** Every delivery listed must have come once, and none beside them. */
function deliveryFaults(timeline: TimelineCase, result: TimelineResult): readonly string[] {
  const left = [...result.deliveries]
  const missing = timeline.expect.filter((wanted) => {
    const index = left.findIndex((delivery) => {
      const at = Date.parse(delivery.at)
      return (
        delivery.id === wanted.id &&
        delivery.occurrence === wanted.occurrence &&
        at >= wanted.from &&
        at <= wanted.to &&
        delivery.late === wanted.late &&
        delivery.snoozed === wanted.snoozed &&
        (wanted.channel === undefined || delivery.channel === wanted.channel)
      )
    })
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return [
    ...missing.map(({ id, occurrence, from }) => {
      return `${id} of ${occurrence} was not delivered as listed, from ${new Date(from).toISOString()}`
    }),
    ...left.map((delivery) => `not listed: ${JSON.stringify(delivery)}`),
  ]
}
