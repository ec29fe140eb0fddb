"""Portable statements for weeks; sqlite3 and SQLAlchemy both speak them."""

RUNS = """
SELECT date, id, kind, distance_km, minutes,
       intensity, note, starts_at, status, reason, series, dismissed
FROM run
WHERE athlete_id = :athlete AND date >= :first AND date <= :last
ORDER BY date, position, id
"""

SESSIONS = """
SELECT date, id, title, note, starts_at, place, status, reason, series, dismissed
FROM session
WHERE athlete_id = :athlete AND date >= :first AND date <= :last
ORDER BY date, position, id
"""

ITEMS = """
SELECT i.session_id, i.id, i.exercise_id, i.exercise_name,
       i.sets, i.reps, i.seconds, i.load_kg, i.rest_s, i.side,
       i.reps_to, i.distance_m, i.load_percent, i.band, i.rpe, i.tempo,
       i.block_kind, i.block_number, i.note
FROM session_item AS i JOIN session AS s ON s.id = i.session_id
WHERE s.athlete_id = :athlete AND s.date >= :first AND s.date <= :last
ORDER BY i.session_id, i.position, i.id
"""

SERIES_DATES = """
SELECT date FROM session WHERE athlete_id = :athlete AND series = :series
UNION SELECT date FROM run WHERE athlete_id = :athlete AND series = :series
ORDER BY date
"""

ATHLETES = "SELECT id, name FROM athlete"

CHANGE_NUMBER = "SELECT change_number FROM plan_meta"

DATES = "SELECT date FROM session UNION SELECT date FROM run"

REVISION = "SELECT version_num FROM alembic_version"

LAST_STEP = """
SELECT id, name, days_before, days_after, own_before, own_after FROM edit
WHERE athlete_id = :athlete AND undone = 0 ORDER BY number DESC LIMIT 1
"""

NEXT_STEP = """
SELECT id, name, days_before, days_after, own_before, own_after FROM edit
WHERE athlete_id = :athlete AND undone = 1 ORDER BY number LIMIT 1
"""

LAST_STEP_NAME = """
SELECT name FROM edit
WHERE athlete_id = :athlete AND undone = 0 ORDER BY number DESC LIMIT 1
"""

NEXT_STEP_NAME = """
SELECT name FROM edit
WHERE athlete_id = :athlete AND undone = 1 ORDER BY number LIMIT 1
"""

LAST_NUMBER = "SELECT max(number) FROM edit WHERE athlete_id = :athlete"

PROBES = (
    "SELECT id, min_reader, change_number FROM plan_meta LIMIT 1",
    "SELECT id, name, version FROM athlete LIMIT 1",
    """SELECT id, athlete_id, date, position, title, version, changed_at, note, starts_at, status,
    reason, series, place, dismissed FROM session LIMIT 1""",
    """SELECT id, athlete_id, session_id, position, exercise_id, exercise_name, sets, reps, seconds,
    load_kg, rest_s, side, version, changed_at, reps_to, distance_m, load_percent, band, rpe, tempo,
    block_kind, block_number, note FROM session_item LIMIT 1""",
    """SELECT id, athlete_id, date, position, kind, distance_km, minutes, version, changed_at,
    intensity, note, starts_at, status, reason, series, dismissed FROM run LIMIT 1""",
    """SELECT id, athlete_id, number, name, days_before, days_after, undone, made_at,
    own_before, own_after FROM edit LIMIT 1""",
    """SELECT id, athlete_id, name, details, guide, origin, licence, author, deleted, version,
    changed_at FROM own_exercise LIMIT 1""",
    """SELECT id, athlete_id, name, equipment, noise, space, version, changed_at
    FROM own_place LIMIT 1""",
    "SELECT exercise_id, athlete_id, changed_at FROM favourite LIMIT 1",
    """SELECT id, athlete_id, name, items, note, place, version, changed_at
    FROM session_template LIMIT 1""",
    "SELECT id, athlete_id, runs, version, changed_at FROM usual_week LIMIT 1",
    "SELECT id, athlete_id, details, version, changed_at FROM profile LIMIT 1",
)
