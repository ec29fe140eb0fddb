"""Portable statements for what is kept beside the weeks, and for what was used last."""

EXERCISES = """
SELECT id, name, details, guide, origin, licence, author, deleted
FROM own_exercise
WHERE athlete_id = :athlete
ORDER BY id
"""

EXERCISE = """
SELECT id, name, details, guide, origin, licence, author, deleted
FROM own_exercise
WHERE athlete_id = :athlete AND id = :id
"""

PLACES = """
SELECT id, name, equipment, noise, space
FROM own_place
WHERE athlete_id = :athlete
ORDER BY id
"""

PLACE = """
SELECT id, name, equipment, noise, space
FROM own_place
WHERE athlete_id = :athlete AND id = :id
"""

TEMPLATES = """
SELECT id, name, items, note, place
FROM session_template
WHERE athlete_id = :athlete
ORDER BY id
"""

TEMPLATE = """
SELECT id, name, items, note, place
FROM session_template
WHERE athlete_id = :athlete AND id = :id
"""

USUAL_WEEKS = "SELECT id, runs FROM usual_week WHERE athlete_id = :athlete"

USUAL_WEEK = "SELECT id, runs FROM usual_week WHERE athlete_id = :athlete AND id = :id"

PROFILES = "SELECT id, details FROM profile WHERE athlete_id = :athlete"

PROFILE = "SELECT id, details FROM profile WHERE athlete_id = :athlete AND id = :id"

FAVOURITES = "SELECT exercise_id FROM favourite WHERE athlete_id = :athlete"

COUNTS = """
SELECT count(*) FROM own_exercise WHERE athlete_id = :athlete
UNION ALL SELECT count(*) FROM own_place WHERE athlete_id = :athlete
UNION ALL SELECT count(*) FROM session_template WHERE athlete_id = :athlete
UNION ALL SELECT count(*) FROM usual_week WHERE athlete_id = :athlete
UNION ALL SELECT count(*) FROM profile WHERE athlete_id = :athlete
"""

LAST_USED = """
SELECT exercise_id FROM session_item
WHERE athlete_id = :athlete
ORDER BY changed_at DESC, version, position
LIMIT 500
"""
