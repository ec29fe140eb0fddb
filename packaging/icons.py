"""Makes the icons of Windows and macOS from those in resources/icon, into build/freeze/icons."""

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
DRAWN = ROOT / "resources" / "icon"
MADE = ROOT / "build" / "freeze" / "icons"
ICO = (16, 24, 32, 48, 64, 128, 256)
ICNS = (16, 32, 64, 128, 256, 512)


def make(name: str) -> None:
    """NAME.ico and NAME.icns, each size as it was drawn."""
    pictures = {size: Image.open(DRAWN / f"{name}-{size}.png") for size in {*ICO, *ICNS}}
    for kind, sizes in (("ico", ICO), ("icns", ICNS)):
        largest, *others = (pictures[size] for size in sorted(sizes, reverse=True))
        options = {"sizes": [(size, size) for size in sizes]} if kind == "ico" else {}
        largest.save(MADE / f"{name}.{kind}", append_images=others, **options)


if __name__ == "__main__":
    MADE.mkdir(parents=True, exist_ok=True)
    make("runstrength")
    make("plan-file")
