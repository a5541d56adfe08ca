// Loaded into the child that fetches Electron: tells its parent how the download goes, or why it
// cannot. Electron's own installer says nothing in the first half minute.
/** @typedef {{ received: number, total: number } | { problem: string }} FetchNews */

const { fetch } = globalThis

/** @param {FetchNews} news */
const tell = (news) => process.send?.(news)

globalThis.fetch = async (...args) => {
  try {
    const response = await fetch(...args)
    if (!response.ok) tell({ problem: `the server answered ${response.status}` })
    if (!response.ok || !response.body) return response
    const total = Number(response.headers.get('content-length') ?? 0)
    let received = 0
    const counter = new TransformStream({
      transform: (chunk, controller) => {
        received += chunk.length
        tell({ received, total })
        controller.enqueue(chunk)
      },
    })
    return new Response(response.body.pipeThrough(counter), response)
  } catch (error) {
    const { cause, message } = /** @type {Error & { cause?: { code?: string } }} */ (error)
    tell({ problem: cause?.code ?? message })
    throw error
  }
}
