"""Measure the plugin alone: texts a second, and time against length on hostile input.

    python plugins/newsclaims-numbers/tools/benchmark.py [FILE.txt ...]

Without files it reads a passage of its own.  Times are processor times of one core.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time

from newsclaims_numbers import find

PASSAGE = (
    "أعلنت الوزارة أمس أن أكثر من 12 ألف أسرة استفادت من البرنامج منذ عام 2016، وأن كلفته بلغت 35 مليون "
    "دينار تونسي، بزيادة 4.5 في المئة على العام الماضي. وقال المدير في مؤتمر صحافي إن المرحلة الثالثة "
    "تبدأ في 15 تموز/يوليو المقبل وتستمر ثمانية عشر شهرا، وتشمل بناء ثلاثمئة وخمسين مسكنا في سبع مدن، "
    "على أن يسلم ثلثاها قبل نهاية السنة. وأضاف أن الفرق تعمل من الساعة الثامنة صباحا، وأن ما بين 20 "
    "و30 شركة تقدمت بعروضها حتى الآن من دون أن تكشف اللجنة عن أسمائها أو عن موعد فتح الأظرف. "
)
WORDS_OF_A_TEXT = 310
REPEATS = 400
MEGABYTE = 1_000_000
HOSTILE = {
    "digits": "7",
    "digits and points": "7.",
    "digits and spaces": "123 ",
    "digits and slashes": "1/2 ",
    "digits and dashes": "1-2-",
    "thousands": "ألف ",
    "thousands of thousands": "ألف ألف و",
    "joined units": "خمسة و",
    "joined tens": "خمسة وعشرون و",
    "and a half": "مليون ونصف و",
    "vague": "مئات ",
    "comparators": "أكثر من ",
    "between": "بين 3 و",
    "definite": "الكتب الخمسة ",
    "hours": "ساعة و3 ",
    "numbered items": "(1) و",
    "open brackets": "(",
    "ordinals": "الثاني بعد المئة و",
}
HOSTILE_DATES = {
    "weekdays": "الثلاثاء الثالث من مايو ",
    "months": "شهر 9 من الشهر الماضي ",
    "relative days": "بعد بعد غد قبل ",
    "times from to": "من الساعة 3 إلى ",
}


def speed(texts: list[str]) -> None:
    """Print how fast *texts* are read."""
    words = sum(len(text.split()) for text in texts)
    find(texts[0])  # the lexicon is built at first use
    start = process_time()
    found = sum(len(find(text)) for text in texts)
    spent = process_time() - start
    print(
        f"{len(texts)} texts, {words} words, {found} quantities: {spent:.2f} s, "
        f"{words / WORDS_OF_A_TEXT / spent:.0f} texts of {WORDS_OF_A_TEXT} words a second"
    )


def linearity() -> None:
    """Print the time for a quarter, a half and a whole megabyte of each hostile pattern."""
    print(f"{'hostile pattern':24} {'0.25 MB':>9} {'0.5 MB':>9} {'1 MB':>9}")
    for name, pattern in (HOSTILE | HOSTILE_DATES).items():
        times = []
        for size in (MEGABYTE // 4, MEGABYTE // 2, MEGABYTE):
            text = pattern * (size // len(pattern))
            start = process_time()
            find(text, relative=name in HOSTILE_DATES)
            times.append(process_time() - start)
        print(f"{name:24} " + " ".join(f"{spent:8.2f}s" for spent in times))


def main() -> None:
    """Run both measurements."""
    files = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
    speed(files or [PASSAGE * 4] * REPEATS)
    linearity()


if __name__ == "__main__":
    main()
