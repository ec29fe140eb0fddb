"""The one family of errors whose text is written for the user."""


class PlanError(Exception):
    """Something the user can act on; `str()` is one calm sentence."""
