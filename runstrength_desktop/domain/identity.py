"""Ids are made by the client, so that rows of many machines never collide."""

from uuid import uuid4


def new_id() -> str:
    """A fresh UUID as text."""
    return str(uuid4())
