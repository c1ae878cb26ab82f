"""Make the picture of the README and of the documentation's first page.

usage: screenshot.py [TARGET.webp]

It opens the report of an invented article in Chromium, selects a claim and takes the picture.  It
takes playwright, a Chromium (Debian's package, or Playwright's own) and an Arabic text face; the
committed picture was made with Noto Naskh Arabic (Debian's package fonts-noto-core).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from base64 import b64decode
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

import newsclaims
from newsclaims import Article

ROOT = Path(__file__).parents[3]
TARGET = ROOT / "docs" / "images" / "report.webp"
EXAMPLE = ROOT / "examples" / "ceasefire.txt"
SIZE = {"width": 1280, "height": 800}
SELECTED = "#a0c2 summary"


def report() -> str:
    """Return the page of the example, with a headline and a day of its own."""
    article = Article(
        text=EXAMPLE.read_text("utf-8"),
        id="ceasefire",
        title="هدنة من ثلاثة أيام تفتح المعابر",
        publisher="صوت الساحل",
        published=date(2026, 3, 3),
    )
    return newsclaims.html(newsclaims.analyze(article))


def main() -> None:
    """Write the picture."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "report.html")
        file.write_text(report(), encoding="utf-8", newline="")
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
