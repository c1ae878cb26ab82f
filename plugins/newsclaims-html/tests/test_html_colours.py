"""Every colour of a speaker can be read: contrast of at least 4.5 to 1, as WCAG 2.2 asks (1.4.3)."""

import re
from importlib.resources import files
from itertools import product

import pytest

pytest.importorskip("newsclaims_html", reason="newsclaims-html is not installed")
STYLE = files("newsclaims_html").joinpath("assets", "report.css").read_text("utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
)
SPEAKERS = "01234567n"
CHOSEN = float(re.search(r"--chosen: color-mix\(in srgb, var\(--soft-0\) (\d+)%", STYLE)[1]) / 100


def rgb(colour):
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def mixed(one, other, share):
    return [share * a + (1 - share) * b for a, b in zip(rgb(one), rgb(other), strict=True)]


def luminance(colour):
    shares = (part / 255 for part in colour)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
class TestContrast:
    def test_of_words_on_the_page_and_on_cards(self, scheme):
        names = ("ink", "quiet", "link", *(f"strong-{one}" for one in SPEAKERS))
        for words, ground in product(names, ("paper", "card")):
            assert contrast(rgb(scheme[words]), rgb(scheme[ground])) >= 4.5, (words, ground)

    def test_of_any_speaker_on_the_ground_of_any_other(self, scheme):
        for words, ground in product(("ink", *(f"strong-{one}" for one in SPEAKERS)), SPEAKERS):
            assert contrast(rgb(scheme[words]), rgb(scheme[f"soft-{ground}"])) >= 4.5, (
                words,
                ground,
            )

    def test_of_any_speaker_on_what_is_selected(self, scheme):
        for words, ground in product(("ink", *(f"strong-{one}" for one in SPEAKERS)), SPEAKERS):
            chosen = mixed(scheme[f"soft-{ground}"], scheme[f"strong-{ground}"], CHOSEN)
            assert contrast(rgb(scheme[words]), chosen) >= 4.5, (words, ground)
