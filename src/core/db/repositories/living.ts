/**
 * Which clients anybody may see: not in Trash, and not of an import that is still being written.
 * At most one import runs at a time, so the inner query yields one id or nothing and is read once.
 */
export const living = `c.deleted_at IS NULL
  AND (c.batch_id IS NULL
    OR c.batch_id IS NOT (SELECT id FROM import_batch WHERE state = 'running'))`
