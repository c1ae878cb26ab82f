"""Make the picture of the README and of the documentation's first page.

usage: screenshot.py [--interface ar] [TARGET.webp]

It opens the report of an invented article in Chromium, selects a claim and takes the picture.  It
takes playwright, a Chromium (Debian's package, or Playwright's own) and an Arabic text face; the
committed picture was made with Noto Naskh Arabic (Debian's package fonts-noto-core).
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from base64 import b64decode
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

import newsclaims
from newsclaims import Article

NAMES = {"en": "report.webp", "ar": "report-ar.webp"}
ROOT = Path(__file__).parents[3]
TARGETS = {lang: ROOT / "docs" / "images" / name for lang, name in NAMES.items()}
EXAMPLE = ROOT / "examples" / "ceasefire.txt"
SIZE = {"width": 1280, "height": 800}
SELECTED = "#a0c2 summary"


def report(interface: str) -> str:
    """Return the page of the example, with a headline and a day of its own, in a language."""
    article = Article(
        text=EXAMPLE.read_text("utf-8"),
        id="ceasefire",
        title="هدنة من ثلاثة أيام تفتح المعابر",
        publisher="صوت الساحل",
        published=date(2026, 3, 3),
    )
    return newsclaims.html(newsclaims.analyze(article), interface=interface)


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", type=Path, metavar="TARGET.webp")
    parser.add_argument("--interface", choices=sorted(NAMES), default="en")
    arguments = parser.parse_args()
    target = arguments.target or TARGETS[arguments.interface]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "report.html")
        file.write_text(report(arguments.interface), encoding="utf-8", newline="")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = browser.new_context(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        page = context.new_page()
        page.goto(file.as_uri())
        page.click(SELECTED)
        page.evaluate("() => scrollTo(0, 0)")
        page.wait_for_timeout(300)
        # Playwright itself takes PNG and JPEG only
        taken = context.new_cdp_session(page).send(
            "Page.captureScreenshot", {"format": "webp", "quality": 90}
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b64decode(taken["data"]))
        browser.close()
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
