import '#shared/words/every-language.ts'
import { remarkText, type Remark } from '#shared/words/remark.ts'

/** A remark as English puts it. */
export function told(remark: Remark): string {
  return remarkText(remark, 'en')
}
