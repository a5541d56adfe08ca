import { openView, useSelection } from '#renderer/features/clients/list-store.ts'
import { SearchDialog } from './later-screens.ts'

type SearchProps = Readonly<{
  open: boolean
  onCapture: () => void
  onKeys: () => void
  onClose: () => void
}>

/** The search, which also acts on the clients that are chosen in the list. */
export function Search(props: SearchProps) {
  const [selected] = useSelection()
  return <SearchDialog {...props} chosen={selected.size} onView={openView} />
}
