"""Articles, facts, rules, studies and the stride: what ships is whole, a bad file is named."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop.domain.knowledge import Contrast, Knowledge, SourceKind
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.knowledge_file import load_knowledge

SHIPPED = DB / "catalogue"
CATALOGUE = load_catalogue(SHIPPED)
KNOWLEDGE = load_knowledge(SHIPPED, CATALOGUE)

# R03: what an article of ours never says by itself; what others say stands in a contrast.
PROMISES = re.compile(
    r"prevent|\bcure|\bheal\b|guarantee|you have |injury-free|will be injured", re.IGNORECASE
)
MARKS = re.compile(r"[<>*_`#]|https?:")


def words(text: str) -> int:
    return len(text.split())


def of_kind(kind: SourceKind) -> list[str]:
    return [source.id for source in KNOWLEDGE.sources.values() if source.kind is kind]


def test_there_are_ten_articles_in_their_order() -> None:
    assert [article.title for article in KNOWLEDGE.articles] == [
        "Does it help?",
        "The posterior chain",
        "Used and neglected",
        "The phases of a stride",
        "Imbalance",
        "Plyometrics",
        "Free weights and machines",
        "Running mechanics",
        "Equipment for home",
        "How much and how often",
    ]


def test_every_article_is_short_and_links_to_muscles_and_exercises() -> None:
    for article in KNOWLEDGE.articles:
        told = sum(words(statement.text) for statement in article.statements())
        assert 180 <= told <= 500, article.id
        assert article.muscles
        assert article.exercises


def test_every_statement_is_brief_and_has_a_source() -> None:
    statements = [s for article in KNOWLEDGE.articles for s in article.statements()]
    assert not [s.text for s in statements if words(s.text) > 45 or not s.sources]


def test_what_the_evidence_says_rests_on_a_rule_or_a_study() -> None:
    contrasts = [
        block
        for article in KNOWLEDGE.articles
        for section in article.sections
        for block in section.blocks
        if isinstance(block, Contrast)
    ]
    kinds = {source.id: source.kind for source in KNOWLEDGE.sources.values()}
    assert len(contrasts) >= 10
    for contrast in contrasts:
        assert {kinds[key] for key in contrast.articles.sources} == {SourceKind.FACT}
        assert SourceKind.FACT not in {kinds[key] for key in contrast.evidence.sources}


def test_nothing_is_promised_and_nothing_is_markup() -> None:
    said = [s.text for article in KNOWLEDGE.articles for s in article.statements()]
    said += [source.text for source in KNOWLEDGE.sources.values()]
    assert not [line for line in said if PROMISES.search(line) or MARKS.search(line)]


def test_every_fact_rule_and_study_is_there() -> None:
    facts = [f"S0-{n:02}" for n in range(1, 52) if n != 43] + [f"S0-43{x}" for x in "abcd"]
    facts += [f"S1-{n:02}" for n in range(1, 134)] + [f"S2-{n:02}" for n in range(1, 29)]
    facts += [f"S3-{n:02}" for n in range(1, 31)] + [f"S4-{n:02}" for n in range(1, 26)]
    assert sorted(of_kind(SourceKind.FACT)) == sorted([*facts, "S4-13b"])
    assert of_kind(SourceKind.RULE) == [f"R{n:02}" for n in range(1, 36)]
    assert all(source.text for source in KNOWLEDGE.sources.values())
    assert all(KNOWLEDGE.sources[key].doi for key in of_kind(SourceKind.STUDY) if key[:4] != "ACSM")


def test_a_repeated_fact_says_what_the_first_one_says() -> None:
    assert KNOWLEDGE.sources["S1-49"].text == KNOWLEDGE.sources["S0-31"].text


def test_the_stride_goes_round_from_landing() -> None:
    assert [phase.name for phase in KNOWLEDGE.stride] == [
        "Landing",
        "Carrying",
        "Push-off",
        "Early swing",
        "Late swing",
    ]
    assert all(phase.muscles and phase.note.sources for phase in KNOWLEDGE.stride)


GAIT = {
    "initial_contact": {"IC"},
    "mid_stance": {"ST"},
    "push_off": {"PO"},
    "early_swing": {"ES"},
    "late_swing": {"LS", "ES"},
}


def test_the_stride_agrees_with_what_each_muscle_says_of_itself() -> None:
    for phase in KNOWLEDGE.stride:
        for key in phase.muscles:
            gait = set(CATALOGUE.muscle_by_id[key].gait)
            assert gait & (GAIT[phase.id] | {"ALL"}), (phase.id, key)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "catalogue"
    copy.mkdir()
    for name in ("facts.json", "rules.json", "studies.json", "stride.json"):
        shutil.copy(SHIPPED / name, copy)
    for name in ("knowledge", "stride"):
        shutil.copytree(SHIPPED / name, copy / name)
    return copy


def change(path: Path, how: Callable[[list[Any]], object]) -> None:
    values = json.loads(path.read_text("utf-8"))
    how(values)
    path.write_text(json.dumps(values, indent=1), "utf-8")


def refused(folder: Path) -> CatalogueError:
    with pytest.raises(CatalogueError) as raised:
        load_knowledge(folder, CATALOGUE)
    return raised.value


def first_block(values: list[Any]) -> Any:
    return values[0]["sections"][0]["blocks"][0]


@pytest.mark.parametrize(
    ("how", "problem"),
    [
        (lambda v: first_block(v)["sources"].append("S9-99"), "has “S9-99”, which is not known"),
        (lambda v: first_block(v)["sources"].append("R36"), "has “R36”, which is not known"),
        (lambda v: first_block(v)["sources"].clear(), "must name something"),
        (lambda v: first_block(v)["says"].clear(), "must say something"),
        (lambda v: first_block(v).update(says=["a\nb"]), "printable"),
        (lambda v: first_block(v).update(more=1), "is not a known field"),
        (lambda v: v[0]["muscles"].append("third_leg"), "“third_leg”, which is not known"),
        (lambda v: v[0]["exercises"].append("yoga"), "“yoga”, which is not known"),
        (lambda v: v[0]["sections"][0].update(look="loud"), "must be one of plain, list"),
        (lambda v: v[0]["sections"][0].update(figure="horse"), "must be one of stride"),
        (lambda v: v[0]["sections"][0]["blocks"].clear(), "must say something"),
        (lambda v: v[0].update(order=0), "must be a whole number"),
        (lambda v: v[0].update(order=1), "is the place of another article"),
        (lambda v: v[0].pop("summary"), "is missing"),
    ],
)
def test_a_bad_article_is_refused_with_file_line_and_field(
    folder: Path, how: Callable[[list[Any]], object], problem: str
) -> None:
    change(folder / "knowledge" / "posterior_chain.json", how)
    error = refused(folder)
    assert problem in str(error)
    assert error.file == "posterior_chain.json"
    assert error.line
    assert error.field


def test_two_articles_of_one_id_are_refused(folder: Path) -> None:
    change(folder / "knowledge" / "stride.json", lambda v: v[0].update(id="imbalance"))
    assert "has the id of another article" in str(refused(folder))


def test_one_side_of_a_contrast_alone_is_refused(folder: Path) -> None:
    path = folder / "knowledge" / "plyometrics.json"
    change(path, lambda v: v[0]["sections"][1]["blocks"][0].pop("evidence"))
    assert "is missing" in str(refused(folder))


@pytest.mark.parametrize(
    ("name", "how", "problem"),
    [
        ("facts.json", lambda v: v[0].update(fact="S7-01"), "is not the id of one"),
        ("facts.json", lambda v: v.append(dict(v[0])), "has “S0-01”, as another record does"),
        ("facts.json", lambda v: v.insert(0, {"fact": "S1-01", "same_as": "S0-03"}), "must be one"),
        ("rules.json", lambda v: v[0].update(says=[]), "must say something"),
        ("studies.json", lambda v: v[0].update(study="somebody"), "is not the id of one"),
        ("stride.json", lambda v: v[0].update(muscles=["nose"]), "“nose”, which is not known"),
        ("stride.json", lambda v: v[0].update(id="hop"), "must be one of"),
    ],
)
def test_a_bad_source_or_phase_is_refused(
    folder: Path, name: str, how: Callable[[list[Any]], object], problem: str
) -> None:
    change(folder / name, how)
    assert problem in str(refused(folder))


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "rules.json").unlink()
    assert refused(folder).file == "rules.json"


def test_nothing_to_read_is_no_error(folder: Path) -> None:
    for path in (folder / "knowledge").iterdir():
        path.unlink()
    assert isinstance(load_knowledge(folder, CATALOGUE), Knowledge)
