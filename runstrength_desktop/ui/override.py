"""`override` marks camelCase methods that Qt calls (in `typing` only from 3.12)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    F = TypeVar("F", bound=Callable[..., object])

    def override(method: F) -> F:
        """The method itself."""
        return method


__all__ = ["override"]
