"""Runs the migrations on a connection that the storage room made for them."""

from alembic import context

from runstrength_desktop.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
