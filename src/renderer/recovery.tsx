import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { assert } from '#shared/result.ts'
import { createApi } from './api/api.ts'
import { createQueryClient } from './api/query-client.ts'
import { RecoveryApp } from './app/recovery-app.tsx'
import './styles/index.css'

const root = document.getElementById('root')
assert(root !== null, 'recovery.html has the root element')
assert(window.rapport !== undefined, 'the preload ran before the page')

createRoot(root).render(
  <StrictMode>
    <RecoveryApp api={createApi(window.rapport)} queryClient={createQueryClient()} />
  </StrictMode>,
)
