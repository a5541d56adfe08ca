import { Fragment, type ReactNode } from 'react'

/** Words with an address in them: where it does not fit, its line breaks after the @. */
export function breakable(text: string): ReactNode {
  return text.split('@').map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          @<wbr />
        </>
      )}
      {part}
    </Fragment>
  ))
}
