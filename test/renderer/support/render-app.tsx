import '#renderer/styles/index.css'
import { render, type RenderResult } from 'vitest-browser-react'
import { createQueryClient } from '#renderer/api/query-client.ts'
import { App } from '#renderer/app/app.tsx'
import type { FakeApi } from './fake-api.ts'

/** The whole app over a fake api, at a place such as `/settings`, as high as the window. */
export async function renderApp(api: FakeApi, place = '/'): Promise<RenderResult> {
  window.location.hash = place
  return render(
    <div style={{ height: '100vh' }}>
      <App api={api} queryClient={createQueryClient()} />
    </div>,
  )
}
