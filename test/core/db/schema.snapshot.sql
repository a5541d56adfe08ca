CREATE VIEW relation_side AS
    SELECT id, uid, client_id, other_client_id, other_name, role, role_back FROM relation
    UNION ALL SELECT id, uid, other_client_id, client_id, NULL, role_back, role FROM relation
      WHERE other_client_id IS NOT NULL;

CREATE VIEW segment_people AS
    SELECT segment_id, client_id FROM segment_member
    UNION ALL SELECT segment_id, client_id FROM segment_match;

CREATE TABLE address (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    formatted TEXT NOT NULL,
    street TEXT,
    city TEXT,
    region TEXT,
    postal_code TEXT,
    country TEXT,
    label TEXT,
    position INTEGER NOT NULL DEFAULT 0
  ) STRICT;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'file')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    data_id INTEGER NOT NULL REFERENCES attachment_data (id),
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

CREATE TABLE attachment_data (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 10485760)
  ) STRICT;

CREATE TABLE client (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 4000),
    given_name TEXT,
    family_name TEXT,
    nickname TEXT,
    organisation TEXT,
    organisation_id INTEGER REFERENCES client (id) ON DELETE SET NULL,
    title TEXT,
    pronouns TEXT,
    notes TEXT,
    sort_key TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('lead', 'active', 'past')),
    tier TEXT CHECK (tier IN ('A', 'B', 'C')),
    
    cadence_unit TEXT CHECK (cadence_unit IN ('days', 'months', 'none')),
    cadence_count INTEGER CHECK (cadence_count BETWEEN 1 AND 3650),
    cadence_set_on TEXT NOT NULL CHECK (cadence_set_on IS NULL OR date(cadence_set_on) IS cadence_set_on),
    latest_days INTEGER CHECK (latest_days BETWEEN 1 AND 7300),
    first_due_on TEXT CHECK (first_due_on IS NULL OR date(first_due_on) IS first_due_on),
    -- The day on which a touch or a skip met it: from then on it counts no more.
    first_due_met_on TEXT CHECK (first_due_met_on IS NULL OR date(first_due_met_on) IS first_due_met_on),
    snoozed_until TEXT CHECK (snoozed_until IS NULL OR length(snoozed_until) = 16),
    -- Snoozes, and snoozes and skips together, since the last touch.
    snooze_count INTEGER NOT NULL DEFAULT 0 CHECK (snooze_count >= 0),
    put_off_count INTEGER NOT NULL DEFAULT 0 CHECK (put_off_count >= 0),
    -- The day on which the owner turned down a suggested cadence.
    cadence_kept_on TEXT CHECK (cadence_kept_on IS NULL OR date(cadence_kept_on) IS cadence_kept_on),
    archived_at INTEGER,
    deceased INTEGER NOT NULL DEFAULT 0 CHECK (deceased IN (0, 1)),
    do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
    currency TEXT CHECK (currency IS NULL OR length(currency) = 3),
    lifetime_value_minor INTEGER,
    batch_id INTEGER REFERENCES import_batch (id),
    created_at INTEGER NOT NULL,
    deleted_at INTEGER,
    -- Set with deleted_at when an undone import, and not the owner, took the client away.
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    
    CHECK ((cadence_unit IN ('days', 'months')) IS (cadence_count IS NOT NULL)
      OR (cadence_unit IS NULL AND cadence_count IS NULL)),
    CHECK (withdrawn = 0 OR deleted_at IS NOT NULL),
    CHECK (first_due_met_on IS NULL OR first_due_on IS NOT NULL)
  ) STRICT;

CREATE VIRTUAL TABLE client_search USING fts5(
    name, contact, labels, content='', contentless_delete=1, detail='column',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');

CREATE TABLE client_standing (
    client_id INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    cadence_days INTEGER,
    cadence_from TEXT,
    last_touch_on TEXT,
    last_direction TEXT,
    -- The newest counting touch or skip: who was attended to on a day is read from its index.
    attended_on TEXT,
    due_on TEXT,
    wake_on TEXT,
    -- The newest pause; until is null while it has no end.
    paused_from TEXT,
    paused_until TEXT,
    -- Sum of touch weights as it stood on last_touch_on, and the client's usual weight.
    warmth_sum REAL,
    warmth_weight REAL,
    unanswered INTEGER NOT NULL DEFAULT 0,
    purchase_count INTEGER NOT NULL DEFAULT 0,
    purchase_minor INTEGER NOT NULL DEFAULT 0,
    purchase_currency TEXT,
    -- The day on which something dated ahead begins to count and this row is worked out anew.
    turns_on TEXT
  ) STRICT;

CREATE TABLE client_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    UNIQUE (client_id, tag_id)
  ) STRICT;

CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'url')),
    value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 4000),
    -- What matching compares: email in lower case, phone as E.164 where known, else its digits.
    normal TEXT NOT NULL,
    label TEXT,
    position INTEGER NOT NULL DEFAULT 0
  ) STRICT;

CREATE TABLE custom_field (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    value TEXT NOT NULL,
    UNIQUE (client_id, name)
  ) STRICT;

CREATE TABLE dismissed_pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    other_client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    UNIQUE (client_id, other_client_id),
    CHECK (client_id < other_client_id)
  ) STRICT;

CREATE TABLE draft (
    place TEXT PRIMARY KEY,
    body TEXT NOT NULL CHECK (body <> ''),
    client_id INTEGER REFERENCES client (id) ON DELETE SET NULL,
    -- Whom names of the line were picked for: uids, with the names as they stand in the line.
    picked TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(picked)),
    changed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('interaction', 'note', 'promise', 'purchase', 'feedback',
      'wish', 'issue', 'win', 'referral', 'reminder', 'stage', 'skip')),
    happened_on TEXT NOT NULL CHECK (happened_on IS NULL OR date(happened_on) IS happened_on),
    happened_at INTEGER,
    sort_at INTEGER NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    learned TEXT,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

CREATE VIRTUAL TABLE entry_search USING fts5(
    body, content='', contentless_delete=1, detail='column',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3');

CREATE TABLE fact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL
      CHECK (kind IN ('like', 'dislike', 'family', 'constraint', 'contact', 'work', 'other')),
    body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
    learned_on TEXT NOT NULL CHECK (learned_on IS NULL OR date(learned_on) IS learned_on),
    entry_id INTEGER REFERENCES entry (id) ON DELETE SET NULL
  ) STRICT;

CREATE TABLE feedback (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    asked_on TEXT CHECK (asked_on IS NULL OR date(asked_on) IS asked_on),
    received_on TEXT CHECK (received_on IS NULL OR date(received_on) IS received_on),
    score INTEGER CHECK (score BETWEEN 0 AND 10),
    done_about_it TEXT,
    told_on TEXT CHECK (told_on IS NULL OR date(told_on) IS told_on)
  ) STRICT;

CREATE TABLE friction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    journey_stage TEXT NOT NULL,
    body TEXT NOT NULL,
    found_on TEXT NOT NULL CHECK (found_on IS NULL OR date(found_on) IS found_on),
    ease INTEGER CHECK (ease BETWEEN 1 AND 5),
    removed_on TEXT CHECK (removed_on IS NULL OR date(removed_on) IS removed_on),
    deleted_at INTEGER
  ) STRICT;

CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone', 'taken-back')),
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    -- What became of the rows; null while it runs and for one that was taken back.
    created INTEGER,
    updated INTEGER,
    unchanged INTEGER,
    duplicates INTEGER,
    rejected INTEGER,
    -- Rejected rows and warnings, of the newest imports only.
    report TEXT CHECK (report IS NULL OR json_valid(report))
  ) STRICT;

CREATE TABLE important_date (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
    label TEXT,
    date TEXT NOT NULL CHECK (date IS NULL OR CASE WHEN date LIKE '--%'
     THEN date('2000-' || substr(date, 3)) IS '2000-' || substr(date, 3)
     ELSE date(date) IS date END),
    lead_days INTEGER NOT NULL DEFAULT 7 CHECK (lead_days BETWEEN 0 AND 365)
  ) STRICT;

CREATE TABLE interaction (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    kind TEXT NOT NULL
      CHECK (kind IN ('call', 'email', 'meeting', 'message', 'social', 'letter', 'event')),
    direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound', 'mutual')),
    outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'delivered', 'failed')),
    purpose TEXT CHECK (purpose IN ('give', 'ask', 'neutral')),
    -- The same on every row of a touch that several clients took part in.
    shared_uid TEXT,
    -- An appointment until the owner has said whether it happened: no touch yet.
    planned INTEGER NOT NULL DEFAULT 0 CHECK (planned IN (0, 1))
  ) STRICT;

CREATE TABLE issue (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    acknowledged_on TEXT CHECK (acknowledged_on IS NULL OR date(acknowledged_on) IS acknowledged_on),
    resolved_on TEXT CHECK (resolved_on IS NULL OR date(resolved_on) IS resolved_on),
    checked_on TEXT CHECK (checked_on IS NULL OR date(checked_on) IS checked_on),
    improved TEXT,
    friction_id INTEGER REFERENCES friction (id) ON DELETE SET NULL
  ) STRICT;

CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES journal_group (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    client_id INTEGER,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    image TEXT,
    -- Not turned back when its group was: somebody goes on needing it.
    left_alone INTEGER NOT NULL DEFAULT 0 CHECK (left_alone IN (0, 1))
  ) STRICT;

CREATE TABLE journal_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    what TEXT NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details)),
    source TEXT NOT NULL CHECK (source IN ('window', 'command', 'app')),
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone', 'dropped')),
    batch_id INTEGER REFERENCES import_batch (id),
    done_at INTEGER NOT NULL,
    -- Order in which groups were finished, and in which they were undone: clocks can go back.
    done_order INTEGER,
    undone_order INTEGER
  ) STRICT;

CREATE TABLE launch (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'email', 'message')),
    opened_at INTEGER NOT NULL,
    UNIQUE (client_id, kind)
  ) STRICT;

CREATE TABLE letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    outreach_id INTEGER NOT NULL REFERENCES outreach (id) ON DELETE CASCADE,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    -- Their own text; null while it is that of all.
    subject TEXT,
    body TEXT,
    state TEXT NOT NULL DEFAULT 'waiting'
      CHECK (state IN ('waiting', 'opened', 'sent', 'skipped')),
    settled_on TEXT CHECK (settled_on IS NULL OR date(settled_on) IS settled_on),
    -- The touch that was logged when it was sent.
    entry_id INTEGER REFERENCES entry (id) ON DELETE SET NULL,
    UNIQUE (outreach_id, client_id)
  ) STRICT;

CREATE TABLE merged_client (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    merged_at INTEGER NOT NULL
  ) STRICT;

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    outcome_id INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    due_on TEXT CHECK (due_on IS NULL OR date(due_on) IS due_on),
    reached_on TEXT CHECK (reached_on IS NULL OR date(reached_on) IS reached_on),
    position INTEGER NOT NULL DEFAULT 0
  ) STRICT;

CREATE TABLE morning (
    on_day TEXT PRIMARY KEY CHECK (on_day IS NULL OR date(on_day) IS on_day),
    claimed_at INTEGER NOT NULL,
    recorded_at INTEGER
  ) STRICT, WITHOUT ROWID;

CREATE TABLE offering (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'product', 'article', 'advice')),
    body TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

CREATE TABLE outcome (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    current_state TEXT NOT NULL DEFAULT '',
    desired_outcome TEXT NOT NULL DEFAULT '',
    -- How much of the gap is closed, in fifths; moved_on is when that last changed.
    progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 5),
    moved_on TEXT NOT NULL CHECK (moved_on IS NULL OR date(moved_on) IS moved_on),
    wanted_by_on TEXT CHECK (wanted_by_on IS NULL OR date(wanted_by_on) IS wanted_by_on),
    reached_on TEXT CHECK (reached_on IS NULL OR date(reached_on) IS reached_on)
  ) STRICT;

CREATE TABLE outreach (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name TEXT NOT NULL,
    template_id INTEGER REFERENCES template (id) ON DELETE SET NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    started_on TEXT NOT NULL CHECK (started_on IS NULL OR date(started_on) IS started_on),
    created_at INTEGER NOT NULL
  ) STRICT;

CREATE TABLE pause (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    from_on TEXT NOT NULL CHECK (from_on IS NULL OR date(from_on) IS from_on),
    until_on TEXT CHECK (until_on IS NULL OR date(until_on) IS until_on),
    CHECK (until_on IS NULL OR until_on >= from_on)
  ) STRICT;

CREATE TABLE promise (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('mine', 'theirs')),
    due_on TEXT CHECK (due_on IS NULL OR date(due_on) IS due_on),
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'released')),
    settled_on TEXT CHECK (settled_on IS NULL OR date(settled_on) IS settled_on)
  ) STRICT;

CREATE TABLE purchase (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    amount_minor INTEGER,
    currency TEXT CHECK (currency IS NULL OR length(currency) = 3),
    offering_id INTEGER REFERENCES offering (id) ON DELETE SET NULL,
    CHECK ((amount_minor IS NULL) = (currency IS NULL))
  ) STRICT;

CREATE TABLE referral (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    brought_client_id INTEGER REFERENCES client (id) ON DELETE SET NULL,
    thanked_on TEXT CHECK (thanked_on IS NULL OR date(thanked_on) IS thanked_on)
  ) STRICT;

CREATE TABLE relation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    other_client_id INTEGER REFERENCES client (id) ON DELETE CASCADE,
    other_name TEXT,
    -- What the other is to the client, and, once it was said, what the client is to the other.
    role TEXT NOT NULL,
    role_back TEXT,
    CHECK ((other_client_id IS NULL) <> (other_name IS NULL)),
    CHECK (role_back IS NULL OR other_client_id IS NOT NULL)
  ) STRICT;

CREATE TABLE remembered (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    at INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    client_id INTEGER REFERENCES client (id) ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
    starts TEXT NOT NULL CHECK (length(starts) = 16),
    date_only INTEGER NOT NULL DEFAULT 0 CHECK (date_only IN (0, 1)),
    every TEXT,
    basis TEXT NOT NULL DEFAULT 'date' CHECK (basis IN ('date', 'completion')),
    snoozed_until TEXT CHECK (snoozed_until IS NULL OR length(snoozed_until) = 16),
    -- The very instant at which a wait of minutes is over; null where the wall clock ends it.
    snooze_ends_at INTEGER,
    -- Occurrences up to and including this one have been dealt with by the owner.
    done_through TEXT CHECK (done_through IS NULL OR length(done_through) = 16),
    -- The newest of those that was let go by rather than done.
    skipped_on TEXT CHECK (skipped_on IS NULL OR length(skipped_on) = 16),
    -- When its time or rule was last changed: occurrences before that are not asked for any more.
    rescheduled_at INTEGER,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

CREATE TABLE reminder_occurrence (
    reminder_id INTEGER NOT NULL,
    occurrence TEXT NOT NULL CHECK (length(occurrence) = 16),
    claimed_at INTEGER NOT NULL,
    recorded_at INTEGER,
    late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
    missed INTEGER NOT NULL DEFAULT 0 CHECK (missed >= 0),
    PRIMARY KEY (reminder_id, occurrence)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name TEXT NOT NULL,
    filter TEXT NOT NULL CHECK (json_valid(filter)),
    position INTEGER NOT NULL DEFAULT 0
  ) STRICT;

CREATE TABLE segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    folded TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('rule', 'picked')),
    rule TEXT,
    expectations TEXT,
    template_id INTEGER REFERENCES template (id) ON DELETE SET NULL,
    
    cadence_unit TEXT CHECK (cadence_unit IN ('days', 'months', 'none')),
    cadence_count INTEGER CHECK (cadence_count BETWEEN 1 AND 3650),
    CHECK ((kind = 'rule') = (rule IS NOT NULL)),
    CHECK ((cadence_unit IN ('days', 'months')) IS (cadence_count IS NOT NULL)
      OR (cadence_unit IS NULL AND cadence_count IS NULL))
  ) STRICT;

CREATE TABLE segment_match (
    segment_id INTEGER NOT NULL,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    PRIMARY KEY (segment_id, client_id)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE segment_member (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    UNIQUE (client_id, segment_id)
  ) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE standing_day (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    day TEXT NOT NULL,
    practice TEXT NOT NULL CHECK (json_valid(practice)),
    -- What the figures were made of, as one mark: they are fixed for the day, the purchases are not.
    bought TEXT NOT NULL
  ) STRICT;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    folded TEXT NOT NULL UNIQUE,
    
    cadence_unit TEXT CHECK (cadence_unit IN ('days', 'months', 'none')),
    cadence_count INTEGER CHECK (cadence_count BETWEEN 1 AND 3650),
    CHECK ((cadence_unit IN ('days', 'months')) IS (cadence_count IS NOT NULL)
      OR (cadence_unit IS NULL AND cadence_count IS NULL))
  ) STRICT;

CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name TEXT NOT NULL,
    subject TEXT,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

CREATE TABLE wish (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    wanted_by_on TEXT CHECK (wanted_by_on IS NULL OR date(wanted_by_on) IS wanted_by_on),
    state TEXT NOT NULL CHECK (state IN ('open', 'offered', 'fulfilled', 'dropped')),
    offering_id INTEGER REFERENCES offering (id) ON DELETE SET NULL
  ) STRICT;

CREATE INDEX address_by_client ON address (client_id, position);

CREATE INDEX attachment_by_client ON attachment (client_id);

CREATE INDEX client_by_batch ON client (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX client_by_first_due ON client (first_due_on)
    WHERE first_due_on IS NOT NULL AND first_due_met_on IS NULL AND deleted_at IS NULL;

CREATE INDEX client_by_name ON client (sort_key, id, batch_id, stage) WHERE deleted_at IS NULL;

CREATE INDEX client_by_organisation ON client (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE INDEX client_counted ON client (id, snoozed_until, batch_id, stage)
    WHERE deleted_at IS NULL AND stage = 'active' AND archived_at IS NULL AND deceased = 0
      AND do_not_contact = 0;

CREATE INDEX client_in_trash ON client (deleted_at, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX client_snoozed ON client (snoozed_until) WHERE snoozed_until IS NOT NULL;

CREATE INDEX client_standing_attended ON client_standing (attended_on, client_id)
    WHERE attended_on IS NOT NULL;

CREATE INDEX client_standing_due ON client_standing (due_on, client_id)
    WHERE due_on IS NOT NULL;

CREATE INDEX client_standing_turn ON client_standing (turns_on) WHERE turns_on IS NOT NULL;

CREATE INDEX client_standing_wake ON client_standing (wake_on, client_id)
    WHERE wake_on IS NOT NULL;

CREATE INDEX client_tag_by_tag ON client_tag (tag_id, client_id);

CREATE INDEX contact_point_by_client ON contact_point (client_id, kind, position);

CREATE INDEX contact_point_by_normal ON contact_point (normal, kind);

CREATE INDEX dismissed_pair_by_other ON dismissed_pair (other_client_id);

CREATE INDEX draft_client ON draft (client_id);

CREATE INDEX entry_by_kind ON entry (client_id, kind, happened_on DESC) WHERE deleted_at IS NULL;

CREATE INDEX entry_in_trash ON entry (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX entry_timeline ON entry (client_id, sort_at DESC, id DESC);

CREATE INDEX entry_wins ON entry (happened_on) WHERE kind = 'win' AND deleted_at IS NULL;

CREATE INDEX fact_by_client ON fact (client_id, learned_on);

CREATE INDEX fact_by_entry ON fact (entry_id) WHERE entry_id IS NOT NULL;

CREATE UNIQUE INDEX import_batch_running ON import_batch (state) WHERE state = 'running';

CREATE INDEX important_date_by_client ON important_date (client_id);

CREATE INDEX important_date_by_day ON important_date (substr(date, -5));

CREATE INDEX interaction_planned ON interaction (entry_id) WHERE planned = 1;

CREATE INDEX interaction_shared ON interaction (shared_uid) WHERE shared_uid IS NOT NULL;

CREATE INDEX journal_change_by_client ON journal_change (client_id) WHERE client_id IS NOT NULL;

CREATE INDEX journal_change_by_group ON journal_change (group_id, id);

CREATE INDEX journal_group_by_state ON journal_group (state, done_order);

CREATE INDEX letter_by_client ON letter (client_id);

CREATE INDEX letter_by_entry ON letter (entry_id) WHERE entry_id IS NOT NULL;

CREATE INDEX merged_client_by_client ON merged_client (client_id);

CREATE INDEX milestone_by_outcome ON milestone (outcome_id, position);

CREATE INDEX outcome_by_client ON outcome (client_id);

CREATE INDEX pause_by_client ON pause (client_id, from_on);

CREATE INDEX promise_open ON promise (due_on, entry_id) WHERE state = 'open';

CREATE INDEX referral_by_brought ON referral (brought_client_id)
    WHERE brought_client_id IS NOT NULL;

CREATE INDEX relation_by_client ON relation (client_id);

CREATE INDEX relation_by_other ON relation (other_client_id) WHERE other_client_id IS NOT NULL;

CREATE INDEX reminder_by_client ON reminder (client_id) WHERE client_id IS NOT NULL;

CREATE INDEX reminder_open ON reminder (starts) WHERE deleted_at IS NULL;

CREATE INDEX segment_match_by_client ON segment_match (client_id, segment_id);

CREATE INDEX segment_member_by_segment ON segment_member (segment_id, client_id);