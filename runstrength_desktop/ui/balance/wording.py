"""What the balance strip says: a figure, one sentence, and the same for a screen reader."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.week_balance import BalanceKey, BalanceLine


@dataclass(frozen=True, slots=True)
class TileText:
    """Texts of a tile. `spoken` is its accessible name, `detail` what its popup explains."""

    title: str
    figure: str
    note: str
    spoken: str
    detail: str
    rules: str


def tile_text(line: BalanceLine) -> TileText:
    """The texts of one figure."""
    title = _tr(line.title)
    figure, spoken_figure = _FIGURES[line.key](line)
    note = _NOTES[line.key](line)
    spoken = _said(f"{title}, {spoken_figure}, {verdict_text(line.verdict)}: {note}")
    return TileText(title, figure, note, spoken, _tr(line.formula), _rules(line))


def verdict_text(verdict: Verdict) -> str:
    """A verdict in a word or two."""
    return {
        Verdict.FITS: _tr("fits"),
        Verdict.LOW: _tr("low"),
        Verdict.HIGH: _tr("high"),
        Verdict.UNKNOWN: _tr("for information"),
    }[verdict]


def _said(text: str) -> str:
    """As a screen reader should say it."""
    return text.replace("–", _tr(" to ")).replace("\u00a0", " ").replace(" %", _tr(" percent"))


def _rounded(line: BalanceLine, *, places: int, scale: float = 1.0) -> str:
    """The figure, with one more decimal where rounding would hide its verdict or the aim."""
    value = (line.value or 0.0) * scale
    text = f"{value:.{places}f}"
    shown = float(text) / scale
    is_hidden = (
        (line.verdict is Verdict.LOW and shown >= (line.low or 0.0))
        or (line.verdict is Verdict.HIGH and shown <= (line.high or 0.0))
        or (line.aim is not None and (line.value or 0.0) < line.aim <= shown)
    )
    return f"{value:.{places + 1}f}" if is_hidden else text


def _share(line: BalanceLine) -> tuple[str, str]:
    if line.value is None:
        return _nothing()
    percent = _rounded(line, places=0, scale=100)
    return f"{percent} %", _tr("{percent} percent").format(percent=percent)


def _share_note(line: BalanceLine) -> str:
    low, high = round(100 * (line.low or 0)), round(100 * (line.high or 0))
    text = _tr("{low}–{high} % of lower-body sets suits a runner")
    return text.format(low=low, high=high)


def _ratio(line: BalanceLine) -> tuple[str, str]:
    if line.value is None:
        return "–", _tr("not enough to say")
    ratio = _rounded(line, places=1)
    return ratio, _tr("{ratio} to 1").format(ratio=ratio)


def _ratio_note(line: BalanceLine) -> str:
    if line.value is None:
        return _tr("needs 4 quad sets a week to compare")
    if line.verdict is Verdict.LOW:
        return _tr("plan is quad-heavy; {low}–{high} is balanced").format(
            low=line.low, high=line.high
        )
    if line.verdict is Verdict.HIGH:
        text = _tr("plan is hamstring-heavy; {low}–{high} is balanced")
        return text.format(low=line.low, high=line.high)
    return _tr("sets; {low}–{high} is balanced").format(low=line.low, high=line.high)


def _sets(line: BalanceLine) -> tuple[str, str]:
    count = f"{float(_rounded(line, places=1)):g}"
    text = _tr("1 set") if count == "1" else _tr("{count} sets").format(count=count)
    return text, text


def _sets_note(line: BalanceLine) -> str:
    if line.verdict is Verdict.HIGH:
        return _tr("more than {high} is more than most runners need").format(high=f"{line.high:g}")
    if (line.value or 0.0) >= (line.aim or 0.0):
        return _tr("{aim} or more is the aim").format(aim=f"{line.aim:g}")
    return _tr("{low} is the least, {aim} the aim").format(low=f"{line.low:g}", aim=f"{line.aim:g}")


def _contacts(line: BalanceLine) -> tuple[str, str]:
    if not line.value:
        return _tr("None planned"), _tr("none planned")
    count = f"{float(_rounded(line, places=1)):g}"
    shown = _tr("{count} of {ceiling}").format(count=count, ceiling=f"{line.high:g}")
    return shown, shown


def _contacts_note(line: BalanceLine) -> str:
    if not line.value:
        return _tr("jumps are optional")
    text = _tr("biggest session; {ceiling} suits level 2")
    return text.format(ceiling=f"{line.high:g}")


def _left_out(line: BalanceLine) -> tuple[str, str]:
    if line.value is None:
        return _nothing()
    names = ", ".join(f"{muscle.name.lower()}\u00a00" for muscle in line.muscles)
    shown = names[:1].upper() + names[1:] if names else _tr("Nothing")
    return shown, shown


def _left_out_note(line: BalanceLine) -> str:
    if line.value is None:
        return _tr("shows muscles without a set")
    if not line.muscles:
        return _tr("every muscle group has a set")
    names = _tr(" or ").join(_uncapitalised(exercise.name) for exercise in line.helpers)
    return _tr("Add {exercises}").format(exercises=names) if names else _tr("no set this week")


def _uncapitalised(name: str) -> str:
    """As in mid-sentence, unless a name or an abbreviation begins it."""
    first = name.replace("-", " ").partition(" ")[0]
    return name if first in _PROPER or first.isupper() else name[:1].lower() + name[1:]


def _rules(line: BalanceLine) -> str:
    text = _tr("Rules {rules} of the training notes").format(rules=", ".join(line.rules))
    if line.key is BalanceKey.CONTACTS and line.value:
        raw = _tr("{count} landings as counted").format(count=f"{line.raw_contacts:g}")
        return f"{raw}. {text}"
    return text


def _nothing() -> tuple[str, str]:
    return "–", _tr("nothing planned yet")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Balance", text)


_PROPER = frozenset(
    {"Copenhagen", "Nordic", "Romanian", "Russian", "Bulgarian", "Turkish", "Swiss"}
)

_FIGURES: dict[BalanceKey, Callable[[BalanceLine], tuple[str, str]]] = {
    BalanceKey.POSTERIOR_SHARE: _share,
    BalanceKey.HAMSTRING_QUAD: _ratio,
    BalanceKey.CORE: _sets,
    BalanceKey.HIP_STABILITY: _sets,
    BalanceKey.CONTACTS: _contacts,
    BalanceKey.LEFT_OUT: _left_out,
}
_NOTES: dict[BalanceKey, Callable[[BalanceLine], str]] = {
    BalanceKey.POSTERIOR_SHARE: _share_note,
    BalanceKey.HAMSTRING_QUAD: _ratio_note,
    BalanceKey.CORE: _sets_note,
    BalanceKey.HIP_STABILITY: _sets_note,
    BalanceKey.CONTACTS: _contacts_note,
    BalanceKey.LEFT_OUT: _left_out_note,
}
