import type { ClientId } from '#shared/ids.ts'
import type { Output } from '#shared/contract/index.ts'
import type { ClientKind } from '#shared/domain/facts.ts'
import type { EpochMs } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

type Launch = Output<'launches.list'>['launches'][number]
type PickedName = { readonly id: ClientId; readonly name: string }
type LaunchRow = Launch & { readonly key: number; readonly clientKey: number }

const launches = `
  SELECT l.id AS key, l.uid AS id, l.client_id AS clientKey, c.uid AS clientId,
    c.name AS clientName, l.kind, l.opened_at AS openedAt
  FROM launch l JOIN client c ON c.id = l.client_id AND c.deleted_at IS NULL`

/** What is begun and not yet on a timeline: lines being written, programs opened for a client. */
export function createUnfiledRepository(sql: Statements) {
  return {
    /** The line that is being written there; empty where none is. */
    draft: (place: string): string =>
      sql.get<{ text: string }>('SELECT body AS text FROM draft WHERE place = @place', { place })
        ?.text ?? '',
    /** Whom names of the line were picked for, as they stand in it: those still here. */
    pickedFor: (place: string) =>
      sql.all<PickedName & { kind: ClientKind }>(
        `SELECT c.uid AS id, p.value ->> 'name' AS name, c.kind AS kind
         FROM draft d JOIN json_each(d.picked) p
           JOIN client c ON c.uid = p.value ->> 'id' AND c.deleted_at IS NULL
         WHERE d.place = @place ORDER BY p.key`,
        { place },
      ),
    keepDraft: ({
      picked = [],
      ...row
    }: {
      place: string
      text: string
      clientKey: number | null
      picked?: readonly PickedName[]
      at: EpochMs
    }): void => {
      sql.run(
        `INSERT INTO draft (place, body, client_id, picked, changed_at)
         VALUES (@place, @text, @clientKey, @picked, @at)
         ON CONFLICT (place) DO UPDATE SET body = excluded.body, client_id = excluded.client_id,
           picked = excluded.picked, changed_at = excluded.changed_at`,
        { ...row, picked: JSON.stringify(picked) },
      )
    },
    /** What is being written about clients at places of that kind, the newest first. */
    draftsOf: (kind: string) =>
      sql.all<{ clientId: ClientId; text: string; at: EpochMs }>(
        `SELECT c.uid AS clientId, d.body AS text, d.changed_at AS at
         FROM draft d JOIN client c ON c.id = d.client_id AND c.deleted_at IS NULL
         WHERE d.place = @kind || c.uid ORDER BY d.changed_at DESC`,
        { kind },
      ),
    dropDraft: (place: string): void => {
      sql.run('DELETE FROM draft WHERE place = @place', { place })
    },
    /** Opened since then, and no touch with the client was written down after it. */
    openLaunches: (since: EpochMs): readonly LaunchRow[] =>
      sql.all<LaunchRow>(
        `${launches} WHERE l.opened_at >= @since AND NOT EXISTS (
           SELECT 1 FROM entry e WHERE e.client_id = l.client_id AND e.kind = 'interaction'
             AND e.deleted_at IS NULL AND e.created_at >= l.opened_at)
         ORDER BY l.opened_at, l.id`,
        { since },
      ),
    /** Of each way to a client the newest counts: two clicks are one question. */
    noteLaunch: (row: { uid: string; clientKey: number; kind: string; at: EpochMs }): void => {
      sql.run(
        `INSERT INTO launch (uid, client_id, kind, opened_at) VALUES (@uid, @clientKey, @kind, @at)
         ON CONFLICT (client_id, kind) DO UPDATE SET uid = excluded.uid,
           opened_at = excluded.opened_at`,
        row,
      )
    },
    dropLaunch: (key: number): void => {
      sql.run('DELETE FROM launch WHERE id = @key', { key })
    },
    dropLaunchesBefore: (before: EpochMs): void => {
      sql.run('DELETE FROM launch WHERE opened_at < @before', { before })
    },
  }
}
