"""Write docs/reference/numbers.md: each phenomenon with what the library makes of it.

    python plugins/newsclaims-numbers/tools/build_phenomena.py

The page is the output of the library on the sentences below; a test compares the two.
"""

from __future__ import annotations

from pathlib import Path

from newsclaims_numbers import find

from newsclaims.model import Quantity

TARGET = Path(__file__).parents[3] / "docs/reference/numbers.md"
RELATIVE = "Dates without a number, with `relative`"
IMPLIED = "Numbers that are implied, with `implied`"

PHENOMENA: dict[str, tuple[str, ...]] = {
    "Digits": (
        "وزعت الجمعية ٤٬٥٠٠ سلة",
        "أغلق المؤشر عند 8.699,17 نقطة",
        "بلغ المعدل 62ر31",
        "قبل المعهد 18.410 متدربا",
        "استقبلت بـ15 وردة",
        "شاركت (17) دولة",
    ),
    "Digits and scale words": ("جمعوا ١٢ ألفاً و٥٠٠ توقيع", "خصصت مليار و300 مليون درهم"),
    "Number words": (
        "زرعوا ثلاثمئة وخمسا وأربعين شجرة",
        "هاجر ألفا طالب",
        "وظفوا ألفا آخرين",
        "سجل ثلاثين وأربعين",
        "أطلقوا دزينة صواريخ",
        "ولد سنة ست وثمانين وتسعمئة وألف",
    ),
    "Fractions": (
        "زار المتحف مليون ونصف المليون",
        "صوت ثلثا الأعضاء",
        "أنجزوا ثلاثة أرباع الطريق",
        "استهلكوا 3/4 الكمية",
        "ورثت ثمن التركة",
    ),
    "Indefinite numbers": ("نزح مئات الآلاف", "غاب بضعة أيام", "يعمل منذ عقود"),
    "Comparators": (
        "حضر أكثر من 50 طبيبا",
        "حضر ما لا يقل عن 50 طبيبا",
        "لا يتجاوز عددهم 50 طبيبا",
        "حضر نحو 50 طبيبا",
        "حضر 50 طبيبا على الأقل",
    ),
    "Ranges": (
        "يبقى بين 20 و30 ألف جندي",
        "يعود من 5 إلى 7 أيام",
        "يكلف 10-20 دولارا",
        "ارتفع المعدل من 5 إلى 7 في المئة",
    ),
    "Money": (
        "بكلفة 50 مليون دينار تونسي",
        "باعت الكويت اللتر بـ110 فلوس",
        "دفع 20 دولارا و43 سنتا",
        "طلب €15.5",
        "دفع 300 ليرة",
    ),
    "Percent": (
        "نما 5.9%",
        "تقلص بخمسين بالمائة",
        "زاد 25 نقطة أساس",
        "نما بنسبة 15 مقارنة بالعام",
    ),
    "Measures": (
        "على مساحة 12 ألف كيلومتر مربع",
        "بسرعة 126 كيلومترا في الساعة",
        "بلغت الحرارة 3 درجات تحت الصفر",
        "سجلت المرتفعات 2 تحت الصفر",
        "ضرب زلزال قوته 5.4 درجات",
    ),
    "Durations and ages": (
        "استمر 3 سنوات و6 أشهر",
        "انتظر ساعة ونصف الساعة",
        "تغيب السنوات الست الماضية",
        "أوقف سامر (47 عاما)",
        "وهي في الخامسة والعشرين من عمرها",
    ),
    "Duals": ("سقط قتيلان", "غاب شهرين", "اتفق الجانبان"),
    "Ordinals": (
        "في القرن التاسع عشر",
        "انعقدت الدورة الـ31",
        "صارت أول محافظة",
        "الصفحة المئة والخامسة والعشرون",
    ),
    "Dates": (
        "في 15 تموز/يوليو 2016",
        "من 12 إلى 22 أفريل الماضي",
        "في 16/5/2017",
        "مطلع عام 1437هـ",
        "في 27 رمضان",
        "في الثمانينيات",
        "خلال موسم 2014-2015",
    ),
    "Times": ("عند الثامنة والنصف مساء", "الساعة 19:30 بتوقيت غرينتش"),
    RELATIVE: (
        "وصل أمس",
        "يعود الثلاثاء المقبل",
        "خلال العام الماضي",
        "التقيا الشهر قبل الماضي",
        "يعود بعد ساعتين",
        "أول ثلاثاء من أكتوبر 2014",
        "آخر يوم من شهر فبراير 2016",
        "أواخر مارس 2015",
        "الأحد 17 أبريل",
        "خلال عيد الأضحى",
        "عطلة عيد الفطر 2013",
        "مساء الخميس",
    ),
    IMPLIED: (
        "غاب لمدة أسبوع",
        "على بعد كيلومتر من الميناء",
        "استمر عاما كاملا",
        "في المحطة قبل الأخيرة",
        "آخر جلسة",
    ),
    "Rates": ("ينتج 20 ألف برميل يوميا", "خمسة أطباء لكل 100 ألف نسمة"),
    "What is counted": (
        "زار 586 منطقة سكنية",
        "شفي 585 من المرضى",
        "وصل 500 آخرين",
        "غادر أعضاء المجلس الثلاثة",
    ),
    "Parts of a whole": ("قال 10 من 12 خبيرا", "قتل 30 شخصا، بينهم 12 طفلا"),
    "Ratios": ("نجح سبعة من كل عشرة طلاب", "تدرس امرأة من كل ثلاث نساء"),
    "Scores": (
        "فاز بنتيجة 2-1",
        "فاز 3-صفر",
        "فاز الفريق بثلاثة أهداف مقابل هدف",
        "فاز الفريق بثلاثية نظيفة",
    ),
    "Identifiers": ("بموجب القرار رقم 2254", "حلقت مقاتلة إف 16", "اتصلوا على +966 50 123 4567"),
    "No numbers": (
        "قال أحد المسؤولين",
        "رفعوا ثمن الوقود",
        "بلغ نصف النهائي",
        "ذكرت فرانس 24",
        "في شارع 26 يوليو",
    ),
}

HEAD = """# Numbers, phenomenon by phenomenon

What the plugin `numbers` makes of each; written by `plugins/newsclaims-numbers/tools/build_phenomena.py`, which runs it.
The fields are those of {py:class}`newsclaims.model.Quantity`; what an empty cell would say is left out.
"""


def row(sentence: str, quantity: Quantity) -> str:
    """Return the table row of one quantity."""
    value = quantity.value
    if value is None:
        ends = ("" if end is None else str(end) for end in (quantity.low, quantity.high))
        value = " … ".join(ends)
    if value == " … ":
        value = quantity.provenance.rule
    extras = {
        "counts": quantity.counted,
        "per": quantity.per,
        "of": quantity.whole,
        "calendar": quantity.calendar,
        "or": ", ".join(map(str, quantity.alternatives + quantity.unit_alternatives)),
    }
    more = "; ".join(f"{name} {extra}" for name, extra in extras.items() if extra)
    shown = "" if quantity.approx == "=" else f"{quantity.approx} "
    unit = "" if quantity.unit is None else f"`{quantity.unit}`"
    return f"| {sentence} | {quantity.text} | {quantity.kind} | {shown}{value} | {unit} | {more} |"


def page() -> str:
    """Return the page."""
    lines = [HEAD]
    for title, sentences in PHENOMENA.items():
        lines += [f"## {title}", ""]
        lines += [
            "| sentence | quantity | kind | value | unit | more |",
            "|---|---|---|---|---|---|",
        ]
        for sentence in sentences:
            found = find(sentence, relative=title == RELATIVE, implied=title == IMPLIED)
            rows = [row(sentence, quantity) for quantity in found]
            lines += rows or [f"| {sentence} | none | | | | |"]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def main() -> None:
    """Write the page."""
    TARGET.write_text(page(), "utf-8")
    print(TARGET)


if __name__ == "__main__":
    main()
