"""What this program writes into a plan file, and what it can read."""

APPLICATION_ID = 0x52537472
"""Bytes 68 to 71 of every plan: "RStr"."""

SCHEMA = 7
"""`user_version` of a plan; each migration counts one up."""

MIN_READER = 7
"""The oldest schema whose program may open what this one writes."""

REVISION = "0007"
"""The last migration in db/migrations, compared by one read at start-up."""
