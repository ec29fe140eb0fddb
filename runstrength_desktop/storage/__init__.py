"""The plan on disk: SQLAlchemy and Alembic live here and nowhere else."""
