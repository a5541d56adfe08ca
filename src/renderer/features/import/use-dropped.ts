import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { Api } from '#renderer/api/api.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { useToast } from '#renderer/ui/toast.tsx'
import type { ChosenFile } from './plan.ts'

/** Three quarters of what one message may hold: base64 makes three bytes four letters. */
const PART_BYTES = 2_000_000

type DroppedOptions = Readonly<{
  dropped: File | null
  onTaken: (() => void) | undefined
  onFile: (file: ChosenFile) => void
  onFailure: (code: ApiFailure<'import.drop'>['code']) => void
  /** Why no file is taken now, or null. */
  busy: string | null
}>

/** Hands a file that was dropped on the window over to main; whether that is under way. */
export function useDropped({ dropped, onTaken, onFile, onFailure, busy }: DroppedOptions): boolean {
  const api = useApi()
  const toast = useToast()
  const { mutate, isPending } = useMutation<ChosenFile, Error, File>({
    mutationFn: (file) => handOver(api, file),
    onSuccess: onFile,
    onError: (error) =>
      // A folder cannot be read at all: it is told like a file that is gone.
      onFailure(
        error instanceof ApiFailure
          ? (error as ApiFailure<'import.drop'>).code
          : 'import/unreadable',
      ),
  })
  const take = useEffectEvent((file: File) => {
    onTaken?.()
    if (busy === null) mutate(file)
    else toast.show({ tone: 'plain', text: busy })
  })
  useEffect(() => {
    if (dropped !== null) take(dropped)
  }, [dropped])
  return isPending
}

async function handOver(api: Api, file: File): Promise<ChosenFile> {
  let drop: string | null = null
  for (let at = 0; ; at += PART_BYTES) {
    const last = at + PART_BYTES >= file.size
    const base64 = await base64Of(file.slice(at, at + PART_BYTES))
    const reply: Output<'import.drop'> = await api.call('import.drop', {
      drop,
      name: file.name,
      base64,
      last,
    })
    if (reply.file !== null) return reply.file
    drop = reply.drop
  }
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('not read')))
    reader.readAsDataURL(blob)
  })
}
