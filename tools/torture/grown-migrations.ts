import { migrations } from '#core/db/migrations/index.ts'
import type { Migration } from '#core/db/migrations/migration.ts'

const next = migrations.length + 1

/** The released steps and two more that touch every client: what a later version may do. */
export const grownMigrations: readonly Migration[] = [
  ...migrations,
  {
    version: next,
    name: 'grow',
    up: (db) => {
      db.exec('ALTER TABLE client ADD COLUMN shoe_size INTEGER')
      db.exec('UPDATE client SET shoe_size = 30 + id % 20')
    },
  },
  {
    version: next + 1,
    name: 'move',
    up: (db) => {
      db.exec('CREATE TABLE shoe (client_id INTEGER PRIMARY KEY, size INTEGER NOT NULL) STRICT')
      db.exec('INSERT INTO shoe SELECT id, shoe_size FROM client')
      db.exec('CREATE INDEX shoe_by_size ON shoe (size, client_id)')
    },
  },
]
