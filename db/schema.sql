-- The tables of a new plan, made from the migrations beside it; a test keeps both equal.

CREATE TABLE alembic_version (
  version_num VARCHAR(32) NOT NULL,
  CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE athlete (
  id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT ck_athlete_name CHECK (length(name) <= 200),
  CONSTRAINT pk_athlete PRIMARY KEY (id)
);

CREATE TABLE edit (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  number INTEGER NOT NULL,
  name VARCHAR(200) NOT NULL,
  days_before VARCHAR NOT NULL,
  days_after VARCHAR NOT NULL,
  undone INTEGER NOT NULL,
  made_at DATETIME NOT NULL,
  own_before VARCHAR NOT NULL,
  own_after VARCHAR NOT NULL,
  CONSTRAINT ck_edit_undone CHECK (undone IN (0, 1)),
  CONSTRAINT fk_edit_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_edit PRIMARY KEY (id),
  CONSTRAINT uq_edit_athlete_id_number UNIQUE (athlete_id, number)
);

CREATE TABLE favourite (
  exercise_id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  changed_at DATETIME NOT NULL,
  CONSTRAINT fk_favourite_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_favourite PRIMARY KEY (exercise_id, athlete_id)
);

CREATE TABLE own_exercise (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  details VARCHAR NOT NULL,
  guide VARCHAR,
  origin VARCHAR(200) NOT NULL,
  licence VARCHAR(200) NOT NULL,
  author VARCHAR(200) NOT NULL,
  deleted INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  CONSTRAINT ck_own_exercise_author CHECK (length(author) <= 200),
  CONSTRAINT ck_own_exercise_deleted CHECK (deleted IN (0, 1)),
  CONSTRAINT ck_own_exercise_licence CHECK (length(licence) <= 200),
  CONSTRAINT ck_own_exercise_name CHECK (length(name) BETWEEN 1 AND 200),
  CONSTRAINT ck_own_exercise_origin CHECK (length(origin) <= 200),
  CONSTRAINT ck_own_exercise_version CHECK (version >= 1),
  CONSTRAINT fk_own_exercise_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_own_exercise PRIMARY KEY (id, athlete_id)
);

CREATE TABLE own_place (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  equipment VARCHAR NOT NULL,
  noise VARCHAR(16) NOT NULL,
  space VARCHAR(16) NOT NULL,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  CONSTRAINT ck_own_place_name CHECK (length(name) BETWEEN 1 AND 200),
  CONSTRAINT ck_own_place_noise CHECK (noise IN ('quiet', 'some', 'loud')),
  CONSTRAINT ck_own_place_space CHECK (space IN ('mat', 'room', 'lane')),
  CONSTRAINT ck_own_place_version CHECK (version >= 1),
  CONSTRAINT fk_own_place_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_own_place PRIMARY KEY (id, athlete_id)
);

CREATE TABLE plan_meta (
  id INTEGER NOT NULL,
  min_reader INTEGER NOT NULL,
  change_number INTEGER NOT NULL,
  CONSTRAINT ck_plan_meta_one_row CHECK (id = 1),
  CONSTRAINT pk_plan_meta PRIMARY KEY (id)
);

CREATE TABLE profile (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  details VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  CONSTRAINT ck_profile_one_profile CHECK (id = 'profile'),
  CONSTRAINT ck_profile_version CHECK (version >= 1),
  CONSTRAINT fk_profile_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_profile PRIMARY KEY (id, athlete_id)
);

CREATE TABLE run (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  date DATE NOT NULL,
  position INTEGER NOT NULL,
  kind VARCHAR(16) NOT NULL,
  distance_km DOUBLE,
  minutes INTEGER,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  intensity VARCHAR(8),
  note VARCHAR(10000) NOT NULL,
  starts_at VARCHAR(5),
  status VARCHAR(8) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  series VARCHAR(64) NOT NULL,
  dismissed VARCHAR(200) NOT NULL,
  CONSTRAINT ck_run_distance_km CHECK (distance_km > 0 AND distance_km <= 500),
  CONSTRAINT ck_run_intensity CHECK (intensity IN ('easy', 'moderate', 'hard')),
  CONSTRAINT ck_run_kind CHECK (kind IN ('easy', 'long', 'tempo', 'intervals', 'hills', 'race', 'cross', 'rest')),
  CONSTRAINT ck_run_minutes CHECK (minutes BETWEEN 1 AND 1440),
  CONSTRAINT ck_run_note CHECK (length(note) <= 10000),
  CONSTRAINT ck_run_position CHECK (position >= 0),
  CONSTRAINT ck_run_reason CHECK (length(reason) <= 200),
  CONSTRAINT ck_run_status CHECK (status IN ('planned', 'done', 'partly', 'skipped')),
  CONSTRAINT ck_run_version CHECK (version >= 1),
  CONSTRAINT fk_run_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_run PRIMARY KEY (id)
);

CREATE TABLE session (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  date DATE NOT NULL,
  position INTEGER NOT NULL,
  title VARCHAR(200) NOT NULL,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  note VARCHAR(10000) NOT NULL,
  starts_at VARCHAR(5),
  status VARCHAR(8) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  series VARCHAR(64) NOT NULL,
  place VARCHAR(64) NOT NULL,
  dismissed VARCHAR(200) NOT NULL,
  CONSTRAINT ck_session_note CHECK (length(note) <= 10000),
  CONSTRAINT ck_session_position CHECK (position >= 0),
  CONSTRAINT ck_session_reason CHECK (length(reason) <= 200),
  CONSTRAINT ck_session_status CHECK (status IN ('planned', 'done', 'partly', 'skipped')),
  CONSTRAINT ck_session_title CHECK (length(title) <= 200),
  CONSTRAINT ck_session_version CHECK (version >= 1),
  CONSTRAINT fk_session_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_session PRIMARY KEY (id)
);

CREATE TABLE session_item (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  session_id VARCHAR(64) NOT NULL,
  position INTEGER NOT NULL,
  exercise_id VARCHAR(64) NOT NULL,
  exercise_name VARCHAR(200) NOT NULL,
  sets INTEGER NOT NULL,
  reps INTEGER,
  seconds INTEGER,
  load_kg DOUBLE,
  rest_s INTEGER,
  side VARCHAR(8) NOT NULL,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  reps_to INTEGER,
  distance_m DOUBLE,
  load_percent DOUBLE,
  band VARCHAR(8),
  rpe DOUBLE,
  tempo VARCHAR(16) NOT NULL,
  block_kind VARCHAR(16) NOT NULL,
  block_number INTEGER NOT NULL,
  note VARCHAR(10000) NOT NULL,
  CONSTRAINT ck_session_item_band CHECK (band IN ('light', 'medium', 'heavy')),
  CONSTRAINT ck_session_item_block_kind CHECK (block_kind IN ('warm_up', 'main', 'superset', 'circuit', 'cool_down')),
  CONSTRAINT ck_session_item_block_number CHECK (block_number BETWEEN 0 AND 20),
  CONSTRAINT ck_session_item_distance_m CHECK (distance_m > 0 AND distance_m <= 5000),
  CONSTRAINT ck_session_item_exercise_name CHECK (length(exercise_name) <= 200),
  CONSTRAINT ck_session_item_load_kg CHECK (load_kg > 0 AND load_kg <= 1000),
  CONSTRAINT ck_session_item_load_percent CHECK (load_percent > 0 AND load_percent <= 120),
  CONSTRAINT ck_session_item_note CHECK (length(note) <= 10000),
  CONSTRAINT ck_session_item_position CHECK (position >= 0),
  CONSTRAINT ck_session_item_reps CHECK (reps BETWEEN 1 AND 500),
  CONSTRAINT ck_session_item_reps_to CHECK (reps_to > reps AND reps_to <= 500),
  CONSTRAINT ck_session_item_rest_s CHECK (rest_s BETWEEN 0 AND 1800),
  CONSTRAINT ck_session_item_rpe CHECK (rpe BETWEEN 5 AND 10),
  CONSTRAINT ck_session_item_seconds CHECK (seconds BETWEEN 1 AND 3600),
  CONSTRAINT ck_session_item_sets CHECK (sets BETWEEN 1 AND 20),
  CONSTRAINT ck_session_item_side CHECK (side IN ('each', 'left', 'right')),
  CONSTRAINT ck_session_item_version CHECK (version >= 1),
  CONSTRAINT ck_session_item_work CHECK ((CASE WHEN reps IS NULL THEN 0 ELSE 1 END) + (CASE WHEN seconds IS NULL THEN 0 ELSE 1 END) + (CASE WHEN distance_m IS NULL THEN 0 ELSE 1 END) = 1),
  CONSTRAINT fk_session_item_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT fk_session_item_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE,
  CONSTRAINT pk_session_item PRIMARY KEY (id)
);

CREATE TABLE session_template (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  items VARCHAR NOT NULL,
  note VARCHAR(10000) NOT NULL,
  place VARCHAR(64) NOT NULL,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  CONSTRAINT ck_session_template_name CHECK (length(name) BETWEEN 1 AND 200),
  CONSTRAINT ck_session_template_note CHECK (length(note) <= 10000),
  CONSTRAINT ck_session_template_version CHECK (version >= 1),
  CONSTRAINT fk_session_template_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_session_template PRIMARY KEY (id, athlete_id)
);

CREATE TABLE usual_week (
  id VARCHAR(64) NOT NULL,
  athlete_id VARCHAR(64) NOT NULL,
  runs VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  changed_at DATETIME NOT NULL,
  CONSTRAINT ck_usual_week_one_week CHECK (id = 'usual_week'),
  CONSTRAINT ck_usual_week_version CHECK (version >= 1),
  CONSTRAINT fk_usual_week_athlete_id_athlete FOREIGN KEY(athlete_id) REFERENCES athlete (id),
  CONSTRAINT pk_usual_week PRIMARY KEY (id, athlete_id)
);

CREATE INDEX ix_run_athlete_id_date ON run (athlete_id, date);

CREATE INDEX ix_session_athlete_id_date ON session (athlete_id, date);

CREATE INDEX ix_session_item_athlete_id_changed_at ON session_item (athlete_id, changed_at);

CREATE INDEX ix_session_item_session_id ON session_item (session_id);

INSERT INTO alembic_version (version_num) VALUES ('0007');
