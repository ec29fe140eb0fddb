from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.printing.balance_panel import NOT_ENOUGH, figures, group_sets
from tests.printing.printed import CATALOGUE, EXAMPLE


def sets_of(**regions: float) -> MuscleSets:
    return MuscleSets({(r, side): sets for r, sets in regions.items() for side in BodySide})


def test_a_group_counts_its_most_trained_region_against_its_target() -> None:
    sets = sets_of(gastrocnemius=4.5, soleus=3.0, vastus_lateralis=6.25)
    text = {group.name: group.text for group in group_sets(CATALOGUE, sets)}
    assert text["Calves and soleus"] == "4.5 of 4–10"
    assert text["Quadriceps"] == "6.2 of 2–10"
    assert text["Core"] == "0 of 4–10"


def test_share_and_ratio_are_printed_with_their_ranges() -> None:
    sets = sets_of(gluteus_maximus=6.3, vastus_lateralis=4.0, biceps_femoris=3.0)
    assert figures(sets) == (
        ("Posterior chain share", "70 %", "(55–75 %)"),
        ("Hamstring : quad sets", "0.75", "(0.6–1.5)"),
    )


def test_too_few_sets_say_so() -> None:
    assert [value for _, value, _ in figures(MuscleSets({}))] == [NOT_ENOUGH, NOT_ENOUGH]


def test_the_example_week_is_within_its_posterior_share() -> None:
    assert figures(muscle_sets(EXAMPLE.items(), CATALOGUE.by_id))[0][1] != NOT_ENOUGH
