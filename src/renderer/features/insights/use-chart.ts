import type { Output, Request } from '#shared/contract/index.ts'
import { useCall } from '#renderer/api/use-call.ts'

export type Charts = Output<'insights.chart'>
export type ChartName = Charts['chart']
export type ChartOf<Name extends ChartName> = Extract<Charts, { chart: Name }>
/** Which clients and which time all charts are drawn of. */
export type Scope = Readonly<{
  period: Request<'insights.chart'>['period']
  segment: string | null
}>
/** What stands behind a mark: a question to the core, or keys the chart brought along. */
export type Behind =
  | Readonly<{ title: string; mark: Request<'insights.people'>['mark'] }>
  | Readonly<{ title: string; keys: readonly number[] }>

/** One chart, kept while the next period is read. */
export function useChart<Name extends ChartName>(chart: Name, scope: Scope) {
  const { data, error, refetch } = useCall(
    'insights.chart',
    { chart, ...scope },
    { keepPrevious: true },
  )
  return {
    data: data?.chart === chart ? (data as ChartOf<Name>) : undefined,
    error,
    retry: () => void refetch(),
  }
}
