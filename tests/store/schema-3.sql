CREATE TABLE draft (
  id TEXT NOT NULL,
  matter_id TEXT,
  form TEXT NOT NULL,
  content TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE firm_template (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_on DATE NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (name, version)
);
CREATE TABLE matter (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  court TEXT NOT NULL,
  number TEXT NOT NULL,
  our_side TEXT NOT NULL,
  division TEXT NOT NULL,
  versus TEXT NOT NULL,
  presiding_judge TEXT NOT NULL,
  discovery_judge TEXT NOT NULL,
  service_method TEXT NOT NULL,
  discovery_closes DATE,
  last_day_for_discovery_motions DATE,
  trial DATE,
  specimen BOOLEAN NOT NULL,
  note TEXT NOT NULL,
  closed_on DATE,
  trashed_on DATE,
  held_since DATE,
  docket_looked_on DATE,
  all_service_seen_on DATE,
  caption_more TEXT NOT NULL,
  minors TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (matter_id, id)
);
CREATE TABLE search_entry (
  n INTEGER NOT NULL,
  matter_id TEXT NOT NULL,
  noun TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  words TEXT NOT NULL,
  private TEXT NOT NULL,
  PRIMARY KEY (n),
  UNIQUE (fact_id)
);
CREATE TABLE attachment (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_on DATE NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE attempt (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "by" TEXT NOT NULL,
  made_on DATE,
  made_at TEXT,
  zone TEXT,
  mode TEXT NOT NULL,
  directed_to_said BOOLEAN NOT NULL,
  coverage TEXT NOT NULL,
  result TEXT,
  address_used TEXT NOT NULL,
  known_away BOOLEAN,
  private_notes TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE conferral (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  mode TEXT NOT NULL,
  held_on DATE,
  starts_at TEXT,
  zone TEXT,
  dated TEXT NOT NULL,
  minutes INTEGER,
  place TEXT NOT NULL,
  participants_said BOOLEAN NOT NULL,
  coverage TEXT NOT NULL,
  started_by TEXT,
  impasse_said BOOLEAN,
  recorded TEXT NOT NULL,
  understanding TEXT NOT NULL,
  said TEXT NOT NULL,
  private_notes TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE counsel (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  side TEXT NOT NULL,
  firm TEXT NOT NULL,
  bar_number TEXT NOT NULL,
  lead BOOLEAN,
  invented BOOLEAN NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE court_step (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  step TEXT NOT NULL,
  done_on DATE NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE date_check (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  about TEXT NOT NULL,
  date_checked DATE NOT NULL,
  entered_by TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  checked_on DATE,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE fact (
  id TEXT NOT NULL,
  matter_id TEXT NOT NULL,
  noun TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE journal_entry (
  matter_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  undoable BOOLEAN NOT NULL,
  of_entry INTEGER,
  previous_hash TEXT NOT NULL,
  content_digest TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (matter_id, n),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE journal_head (
  matter_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (matter_id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE matter_consented_addresses (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES matter (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE matter_et_al (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES matter (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE matter_none_set (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES matter (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE motion (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "by" TEXT NOT NULL,
  filed_on DATE NOT NULL,
  title TEXT NOT NULL,
  amended_on DATE,
  withdrawn_on DATE,
  decided_on DATE,
  ecf_number TEXT NOT NULL,
  has_statement BOOLEAN,
  statement_location TEXT NOT NULL,
  served_on DATE,
  method TEXT,
  entered_on DATE,
  brief_served_on DATE,
  hearing_on DATE,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE override (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  reason TEXT NOT NULL,
  "on" DATE NOT NULL,
  private_notes TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE party (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  self_represented BOOLEAN NOT NULL,
  incarcerated BOOLEAN,
  printed_as TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE request_set (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  served_on DATE,
  method TEXT NOT NULL,
  signed BOOLEAN,
  source TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE rewording (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "on" DATE NOT NULL,
  wording TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE withdrawal (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "on" DATE NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE attempt_directed_to (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  name TEXT NOT NULL,
  side TEXT NOT NULL,
  role TEXT NOT NULL,
  counsel TEXT,
  took_notes BOOLEAN NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, counsel) REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES attempt (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE conferral_participants (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  name TEXT NOT NULL,
  side TEXT NOT NULL,
  role TEXT NOT NULL,
  counsel TEXT,
  took_notes BOOLEAN NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, counsel) REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES conferral (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE counsel_addresses (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  since DATE,
  until DATE,
  read_where TEXT NOT NULL,
  read_on DATE,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE counsel_appearances (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  since DATE,
  until DATE,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE counsel_parties (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES party (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE court_order (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  signed_on DATE NOT NULL,
  entered_on DATE,
  judge TEXT NOT NULL,
  ecf_number TEXT NOT NULL,
  motion TEXT,
  text TEXT NOT NULL,
  layer TEXT NOT NULL,
  terms TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, motion) REFERENCES motion (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE item_outcome (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  conferral TEXT NOT NULL,
  outcome TEXT NOT NULL,
  terms TEXT NOT NULL,
  "by" DATE,
  stipulated_order BOOLEAN,
  performed_on DATE,
  read_back_on DATE,
  read_back_corrected BOOLEAN,
  read_back_as TEXT NOT NULL,
  disputed_on DATE,
  position_of_plaintiff TEXT NOT NULL,
  position_of_defendant TEXT NOT NULL,
  private_notes TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, conferral) REFERENCES conferral (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE journal_content (
  matter_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  line INTEGER NOT NULL,
  noun TEXT NOT NULL,
  fact_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  "before" TEXT,
  "after" TEXT,
  PRIMARY KEY (matter_id, n, line),
  FOREIGN KEY(matter_id, n) REFERENCES journal_entry (matter_id, n) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE message (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  direction TEXT NOT NULL,
  mode TEXT NOT NULL,
  sent_on DATE,
  sent_at TEXT,
  zone TEXT,
  dated TEXT NOT NULL,
  confirms TEXT,
  answers TEXT,
  message_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  bounced BOOLEAN,
  reply TEXT,
  reply_items_said BOOLEAN NOT NULL,
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, confirms) REFERENCES conferral (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, answers) REFERENCES message (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE motion_statement_elements (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES motion (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE motion_talks_claimed (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value DATE NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES motion (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE paper_answer (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  "on" DATE NOT NULL,
  about TEXT NOT NULL,
  "by" TEXT,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "by") REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE production (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "set" TEXT NOT NULL,
  items_said BOOLEAN NOT NULL,
  promised_by DATE,
  produced_on DATE,
  bates_first TEXT NOT NULL,
  bates_last TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "set") REFERENCES request_set (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE request_item (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "set" TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "set") REFERENCES request_set (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE request_set_propounders (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES party (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES request_set (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE request_set_responders (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES party (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES request_set (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE response (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "set" TEXT NOT NULL,
  kind TEXT NOT NULL,
  items_said BOOLEAN NOT NULL,
  served_on DATE,
  served_at TEXT,
  zone TEXT,
  dated TEXT NOT NULL,
  method TEXT NOT NULL,
  signed BOOLEAN,
  verified BOOLEAN,
  received_on DATE,
  source TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "set") REFERENCES request_set (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE rule_read (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "on" DATE NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "by") REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE time_entry (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "on" DATE NOT NULL,
  minutes INTEGER NOT NULL,
  what TEXT NOT NULL,
  who TEXT,
  about TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, who) REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE acceptance (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  response TEXT NOT NULL,
  "on" DATE NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, response) REFERENCES response (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE assertion (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  sentence TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "on" DATE NOT NULL,
  "order" TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "by") REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, "order") REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE attempt_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES attempt (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE choice (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  "order" TEXT NOT NULL,
  "on" DATE NOT NULL,
  items_said BOOLEAN NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "order") REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE conferral_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES conferral (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE conferral_responses_on_table (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES response (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES conferral (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE court_order_briefing (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  paper TEXT NOT NULL,
  "on" DATE,
  days INTEGER,
  "trigger" TEXT,
  "before" BOOLEAN NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE court_order_terms_lifted_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE disputed_item (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  in_dispute_since DATE,
  deficiency TEXT NOT NULL,
  private_notes TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, item) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE duty (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "order" TEXT NOT NULL,
  what TEXT NOT NULL,
  who TEXT NOT NULL,
  words TEXT NOT NULL,
  period INTEGER,
  unit TEXT NOT NULL,
  counted_from TEXT NOT NULL,
  fixed_on DATE,
  items_said BOOLEAN NOT NULL,
  efforts_suffice BOOLEAN,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "order") REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE extension (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "set" TEXT NOT NULL,
  new_due DATE NOT NULL,
  granted_on DATE NOT NULL,
  granted_by TEXT NOT NULL,
  form TEXT NOT NULL,
  confirmed_in_writing BOOLEAN NOT NULL,
  objections_included BOOLEAN,
  "order" TEXT,
  private_notes TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "set") REFERENCES request_set (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, "order") REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE item_answer (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  response TEXT NOT NULL,
  item TEXT NOT NULL,
  text TEXT NOT NULL,
  designation TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, response) REFERENCES response (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, item) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE item_outcome_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES item_outcome (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE item_position (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  side TEXT NOT NULL,
  "on" DATE NOT NULL,
  text TEXT NOT NULL,
  compromise TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, item) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE item_review (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  "on" DATE NOT NULL,
  response TEXT,
  adequate BOOLEAN NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, item) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, response) REFERENCES response (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE message_addresses (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  address TEXT NOT NULL,
  line TEXT NOT NULL,
  counsel TEXT,
  said_wrong_by TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, counsel) REFERENCES counsel (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES message (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE message_reply_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES message (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE message_terms_acknowledged (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES message (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE motion_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES motion (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE other_side_word (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "order" TEXT NOT NULL,
  word TEXT NOT NULL,
  "on" DATE NOT NULL,
  as_follows TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "order") REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE override_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES override (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE paper (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  "order" TEXT,
  variant TEXT NOT NULL,
  title TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  made_as_of DATE NOT NULL,
  program TEXT NOT NULL,
  rule TEXT NOT NULL,
  template TEXT NOT NULL,
  sent_on DATE,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, "order") REFERENCES court_order (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE paper_answer_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES paper_answer (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE production_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES production (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE response_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES response (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE rewording_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES rewording (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE withdrawal_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES withdrawal (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE acceptance_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES acceptance (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE choice_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES choice (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE duty_items (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, value) REFERENCES request_item (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, owner) REFERENCES duty (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE filing (
  matter_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT NOT NULL,
  what TEXT NOT NULL,
  filed_on DATE NOT NULL,
  duty TEXT,
  paper TEXT,
  ecf_number TEXT NOT NULL,
  served_on DATE,
  entered_on DATE,
  PRIMARY KEY (matter_id, id),
  FOREIGN KEY(matter_id, duty) REFERENCES duty (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id, paper) REFERENCES paper (matter_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE item_review_causes (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES item_review (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE TABLE paper_facts (
  matter_id TEXT NOT NULL,
  owner TEXT NOT NULL,
  nth INTEGER NOT NULL,
  fact TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, owner, nth),
  FOREIGN KEY(matter_id, owner) REFERENCES paper (matter_id, id) DEFERRABLE INITIALLY DEFERRED
)
  WITHOUT ROWID;
CREATE VIRTUAL TABLE search_word USING fts5(words, private, content='search_entry', content_rowid='n', prefix='2 3 4', tokenize='unicode61 remove_diacritics 2');
