import { DropZone } from '#renderer/ui/drop-zone.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Steps } from '#renderer/ui/steps.tsx'
import { ToastBody } from '#renderer/ui/toast-body.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import { Part } from './part.tsx'

const ignore = () => undefined
const undo = { label: 'Undo', keys: '$mod+Z', run: ignore } as const

type PlacePartsProps = Readonly<{
  /** Tells the landmarks of one theme from those of the other. */
  theme: string
}>

/** What fills a place: nothing there, on its way, failed; and what was just done. */
export function PlaceParts({ theme }: PlacePartsProps) {
  return (
    <>
      <Part title="Toasts" about="six seconds, held by pointer and focus">
        <ToastBody
          toast={{ text: 'Logged a call with Yusuf Demir. Next touch 9 April.', action: undo }}
          dismissLabel="Dismiss"
          onDismiss={ignore}
        />
        <ToastBody
          toast={{
            tone: 'plain',
            text: 'Skipped Lars for this round. Back on 11 May.',
            action: undo,
          }}
          dismissLabel="Dismiss"
          onDismiss={ignore}
        />
        <ToastBody
          toast={{ tone: 'failed', text: 'Not saved, the disk is full. Your words are kept.' }}
          dismissLabel="Dismiss"
          onDismiss={ignore}
        />
      </Part>
      <Part title="Steps">
        <Steps
          label={`Steps, ${theme}`}
          steps={['File', 'Columns', 'Look']}
          current={1}
          doneLabel="done"
        />
      </Part>
      <Part title="Nothing there">
        <EmptyState title="Nobody is waiting for you today">Go and plant something.</EmptyState>
      </Part>
      <Part title="Could not be read">
        <ErrorState title="This could not be read" retryLabel="Try again" onRetry={ignore}>
          The file is busy.
        </ErrorState>
        <Unread retryLabel="Try again" onRetry={ignore}>
          A part of a screen could not be read.
        </Unread>
      </Part>
      <Part title="On its way" about="after 200 ms">
        <Skeleton label="Loading" faces />
      </Part>
      <Part title="A place for a file">
        <DropZone title="Choose a file" onChoose={ignore}>
          CSV, vCard or an archive
        </DropZone>
      </Part>
    </>
  )
}
