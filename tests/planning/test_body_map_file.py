import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop.domain.body_map import Body, BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide, BodyView
from runstrength_desktop.paths import DB, RESOURCES
from runstrength_desktop.planning.body_map_check import check_regions
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue_file import load_catalogue

FOLDER = RESOURCES / "muscle_map"
MUSCLES = load_catalogue(DB / "catalogue").muscles
IDS = [muscle.id for muscle in MUSCLES]


@pytest.fixture(scope="module", params=Body)
def body_map(request: pytest.FixtureRequest) -> BodyMap:
    return load_body_map(FOLDER, request.param)


def test_every_region_is_drawn_left_and_right(body_map: BodyMap) -> None:
    drawn = {(shape.region, shape.side) for shape in body_map.shapes if shape.region}
    assert drawn == {(muscle.id, side) for muscle in MUSCLES for side in BodySide}
    assert len(drawn) == 88
    check_regions(body_map, IDS)


@pytest.mark.parametrize("ids", [IDS[:-1], [*IDS, "masseter"]])
def test_a_region_or_muscle_too_many_is_named(body_map: BodyMap, ids: list[str]) -> None:
    odd_one = "masseter" if "masseter" in ids else IDS[-1]
    with pytest.raises(PlanError, match=odd_one):
        check_regions(body_map, ids)


def test_a_side_that_is_missing_is_named(body_map: BodyMap) -> None:
    shapes = tuple(
        shape
        for shape in body_map.shapes
        if (shape.region, shape.side) != ("soleus", BodySide.LEFT)
    )
    with pytest.raises(PlanError, match="lacks soleus on the left"):
        check_regions(replace(body_map, shapes=shapes), IDS)


def test_the_female_body_is_the_usual_one() -> None:
    assert load_body_map(FOLDER) == load_body_map(FOLDER, Body.FEMALE)


def test_a_region_is_seen_from_where_its_muscle_is_seen(body_map: BodyMap) -> None:
    views = {(shape.region, shape.view) for shape in body_map.shapes}
    for muscle in MUSCLES:
        wanted = [BodyView.FRONT, BodyView.BACK] if muscle.view is BodyView.BOTH else [muscle.view]
        assert all((muscle.id, view) in views for view in wanted), muscle.id


def test_deep_muscles_are_on_the_deep_layer_and_no_others(body_map: BodyMap) -> None:
    deep = {shape.region for shape in body_map.shapes if shape.region and shape.deep}
    assert deep == {muscle.id for muscle in MUSCLES if muscle.deep}


def test_the_runners_left_is_at_the_viewers_right_in_front_only(body_map: BodyMap) -> None:
    for shape in body_map.shapes:
        if shape.side and shape.outlines:
            left_is_right = shape.view is BodyView.FRONT
            assert (shape.centre[0] > 0) == ((shape.side is BodySide.LEFT) == left_is_right)


def test_each_figure_starts_with_its_outline_and_stays_within_its_size(body_map: BodyMap) -> None:
    for view in (BodyView.FRONT, BodyView.BACK):
        outline = body_map.of_view(view)[0]
        points = [end for *_, end in outline.outlines[0].segments]
        assert outline.region is None
        assert max(abs(x) for x, _ in points) < body_map.width / 2
        assert 0 <= min(y for _, y in points) < max(y for _, y in points) < body_map.height


def test_every_outline_ends_where_it_starts(body_map: BodyMap) -> None:
    for shape in body_map.shapes:
        for outline in shape.outlines:
            assert outline.segments[-1][2] == outline.start


def _female() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((FOLDER / "female.json").read_text())
    return document


def _folder_with(tmp_path: Path, female: str) -> Path:
    (tmp_path / "female.json").write_text(female)
    return tmp_path


@pytest.mark.parametrize("text", ["", "[]", "{", '{"width": 9}', '{"width": "wide"}', "\x00"])
def test_a_file_that_is_no_figure_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(PlanError, match=r"female\.json cannot be used because"):
        load_body_map(_folder_with(tmp_path, text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"female\.json cannot be used because it cannot be read"):
        load_body_map(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {"outlines": [[1, 2, 3, 4]]},
        {"outlines": [[1, 2]]},
        {"outlines": [[1, 2, 3, 4, 5, 6, 7, 8, 3, 4, 5, 6, 1]]},
        {"outlines": [[1, 2, 3, 4, 5, 6, 7, "8", 3, 4, 5, 6, 1, 2]]},
        {"outlines": [[1, 2, 3, 4, 5, 6, 7, 1e999, 3, 4, 5, 6, 1, 2]]},
        {"outlines": []},
        {"outlines": 5},
        {"fibres": [[1, 2, 3]]},
        {"view": "top"},
        {"style": "fur"},
        {"centre": [1]},
        {"centre": "x"},
    ],
)
def test_a_shape_that_is_not_drawn_right_is_named(
    tmp_path: Path, change: dict[str, object]
) -> None:
    document = _female()
    index = next(i for i, s in enumerate(document["shapes"]) if s.get("region") == "sartorius")
    document["shapes"][index].update(change)
    with pytest.raises(PlanError, match=rf"female\.json .*shape {index + 1} \(sartorius\)"):
        load_body_map(_folder_with(tmp_path, json.dumps(document)))


def test_an_open_path_is_named(tmp_path: Path) -> None:
    document = _female()
    index = next(i for i, s in enumerate(document["shapes"]) if s.get("region") == "soleus")
    document["shapes"][index]["outlines"][0][-1] += 1
    with pytest.raises(PlanError, match=rf"shape {index + 1} \(soleus\) has an open path"):
        load_body_map(_folder_with(tmp_path, json.dumps(document)))


@pytest.mark.parametrize("shape", [None, [], {}, {"region": 7}, "x"])
def test_a_shape_without_a_name_is_counted(tmp_path: Path, shape: object) -> None:
    document = _female()
    document["shapes"][2] = shape
    with pytest.raises(PlanError, match="shape 3 is not drawn right"):
        load_body_map(_folder_with(tmp_path, json.dumps(document)))
