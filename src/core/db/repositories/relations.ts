import type { ClientId } from '#shared/ids.ts'
import type { ClientKind } from '#shared/domain/facts.ts'
import type { Statements } from '../statements.ts'
import { living } from './living.ts'

/** A relation as one of its clients has it. */
export type RelationSide = {
  readonly id: string
  /** The other, where it is a client. */
  readonly otherId: ClientId | null
  readonly otherKind: ClientKind | null
  readonly name: string
  /** What the other is to this client; null where only the other way round was said. */
  readonly role: string | null
  /** What this client is to the other. */
  readonly roleBack: string | null
}

export type RelationRow = {
  readonly clientKey: number
  readonly otherKey: number | null
  readonly otherName: string | null
  readonly role: string
  readonly roleBack: string | null
}

/** What clients are to each other: one row for both, read from either side. */
export function createRelationRepository(sql: Statements) {
  return {
    /** In the order they were written down; nobody who is in Trash. */
    of: (clientKey: number): readonly RelationSide[] =>
      sql.all<RelationSide>(
        `SELECT r.uid AS id, c.uid AS otherId, c.kind AS otherKind,
           ifnull(c.name, r.other_name) AS name, r.role, r.role_back AS roleBack
         FROM relation_side r LEFT JOIN client c ON c.id = r.other_client_id
         WHERE r.client_id = @clientKey AND (r.other_client_id IS NULL OR ${living})
         ORDER BY r.id`,
        { clientKey },
      ),
    /** Whether it is one of this client's, whichever side it was written down on. */
    isOf: (uid: string, clientKey: number): boolean =>
      sql.value<number>('SELECT 1 FROM relation_side WHERE uid = @uid AND client_id = @clientKey', {
        uid,
        clientKey,
      }) !== undefined,
    insert: (uid: string, row: RelationRow): void => {
      sql.run(
        `INSERT INTO relation (uid, client_id, other_client_id, other_name, role, role_back)
         VALUES (@uid, @clientKey, @otherKey, @otherName, @role, @roleBack)`,
        { uid, ...row },
      )
    },
    update: (uid: string, row: RelationRow): void => {
      sql.run(
        `UPDATE relation SET client_id = @clientKey, other_client_id = @otherKey,
           other_name = @otherName, role = @role, role_back = @roleBack
         WHERE uid = @uid`,
        { uid, ...row },
      )
    },
    remove: (uid: string): void => {
      sql.run('DELETE FROM relation WHERE uid = @uid', { uid })
    },
  }
}
