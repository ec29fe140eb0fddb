"""Whether a drawn body fits the catalogue; asked when RunStrength is built."""

from collections.abc import Collection

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide


def check_regions(body_map: BodyMap, muscle_ids: Collection[str]) -> None:
    """Every muscle has a region left and right and every region is a muscle's.

    A `PlanError` names the muscle or region that is amiss.
    """
    drawn = {(shape.region, shape.side) for shape in body_map.shapes if shape.region}
    for region, _ in sorted(drawn, key=str):
        if region not in muscle_ids:
            raise PlanError(f"The muscle map draws {region}, which is no muscle; rename it.")
    for muscle_id in muscle_ids:
        for side in BodySide:
            if (muscle_id, side) not in drawn:
                raise PlanError(f"The muscle map lacks {muscle_id} on the {side}; draw it.")
