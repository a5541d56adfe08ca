import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { TemplateRow } from '../db/repositories/templates.ts'
import type { Context } from '../context.ts'

type Channel = `templates.${'list' | 'save' | 'edit' | 'delete'}`
type Template = Output<'templates.list'>['templates'][number]

/** Texts of letters that are worth keeping. */
export function createTemplates(context: Context): SyncHandlers<Channel> {
  const { templates } = context.repositories
  const plain = ({ id, name, subject, body }: TemplateRow): Template => ({
    id,
    name,
    subject: subject ?? '',
    body,
  })
  return {
    'templates.list': () => ok({ templates: templates.all().map(plain) }),
    'templates.save': ({ name, subject, body }) => {
      const template = { id: context.newId(), name, subject, body }
      context.deed('template.save', { name }, () => {
        templates.insert({ ...template, createdAt: context.now() })
      })
      return ok({ template })
    },
    'templates.edit': ({ id, ...change }) => {
      const found = templates.byId(id)
      if (found === null) return fail('template/not-found')
      const template = {
        id,
        name: change.name ?? found.name,
        subject: change.subject ?? found.subject ?? '',
        body: change.body ?? found.body,
      }
      context.deed('template.edit', { name: template.name }, () => {
        templates.update(found.key, template)
      })
      return ok({ template })
    },
    'templates.delete': ({ id }) => {
      const found = templates.byId(id)
      if (found === null) return fail('template/not-found')
      context.deed('template.delete', { name: found.name }, () => templates.remove(found.key))
      return ok({})
    },
  }
}
