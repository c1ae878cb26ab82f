"""Invented stories: combinations of invented persons, places and sentences."""

from datetime import date, timedelta
from itertools import pairwise

from attrs import frozen

PERSONS = (
    "سالم الحارثي", "ليلى منصور", "طلال الشمري", "نادين الشامي", "كريم البدوي", "هند العامري",
    "ياسر القاضي", "منى السالمي", "فهد الزيدي", "رنا الخطيب",
)  # fmt: skip
OFFICES = (
    "وزير النقل", "مديرة المستشفى", "رئيس البلدية", "المتحدثة باسم الهيئة", "أمين عام الاتحاد",
    "رئيسة الغرفة التجارية", "مدير الميناء",
)  # fmt: skip
PLACES = ("دير النخيل", "رأس الوادي", "بئر الرمل", "تل الزيتون", "عين البحر", "مرسى الصخر")
THINGS = (
    "الجسر الجديد", "محطة المياه", "سوق الخضار", "المكتبة العامة", "مصنع الإسمنت", "خط القطار",
    "مركز الأبحاث", "ملعب الشباب", "مطحنة القمح", "محطة الكهرباء", "مدرسة البنات",
)  # fmt: skip
SENTENCES = (
    "قال {office} {person} إن العمل في {thing} سينتهي خلال {n} أشهر، وإن الكلفة بلغت {m} مليون درهم.",
    "وأضاف أن أهالي {place} «صبروا طويلا وحان الوقت ليروا النتيجة»، نافيا وجود أي تأخير في التنفيذ.",
    "وأكدت لجنة من {n} مهندسين أن {thing} يخدم أكثر من {m} ألف شخص في {place} والقرى المجاورة لها.",
    "من جهته، رأى الخبير {other} أن الأرقام المعلنة لا تكفي للحكم، داعيا إلى نشر العقود كاملة أمام الناس.",
    "وبحسب بيان صدر أمس، تتضمن الخطة {n} مراحل، تبدأ أولاها في {place} وتنتهي قبل نهاية العام المقبل.",
    "وأوضح {person} في مؤتمر صحفي: «لن نوقف العمل في {thing} قبل أن يصل إلى كل بيت في {place}».",
    "وكانت السلطات أعلنت قبل {n} أسابيع إغلاق الطريق المؤدي إلى {thing} بسبب أعمال الصيانة وسوء الأحوال.",
    "واعتبرت {other} أن ما جرى في {place} «خطوة صغيرة على طريق طويل»، مشيرة إلى أن {m} عائلة لم تستفد بعد.",
    "وختم {office} حديثه بالقول إن الأولوية اليوم هي سلامة العمال البالغ عددهم {m} عاملا في {thing}.",
)
TITLES = (
    "{person}: {thing} يفتح أبوابه قريبا في {place}",
    "خطة من {n} مراحل لتطوير {thing} في {place}",
    "أهالي {place} ينتظرون {thing} منذ {n} سنوات",
)
SITES = ("صوت الوادي", "جريدة المرسى", "أخبار النخيل", "شبكة الساحل", "يومية التل")
SECTIONS = ("محليات", "اقتصاد", "سياسة", "مجتمع")
JUNK = (
    "شاهد بالصور: افتتاح معرض الزهور السنوي في المدينة القديمة",
    "ارتفاع طفيف في أسعار التمور مع اقتراب الموسم",
    "فريق الميناء يفوز بالكأس للمرة الثالثة على التوالي",
    "كيف تختار حذاء الجري المناسب لقدميك",
)
COMMENT = "تعليق من زائر: والله كلام جميل ولكن أين التنفيذ يا جماعة الخير، ننتظر منذ سنين طويلة"
CAPTION = "جانب من الأعمال كما بدت صباح اليوم (تصوير: عدسة الزائر)"
SHARE = "انشر الخبر على واتساب وفيسبوك وتويتر وتلغرام"


@frozen(kw_only=True)
class Story:
    """An invented article."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    day: date
    author: str
    site: str
    section: str
    url: str

    @property
    def text(self) -> str:
        """What a reader must make of its page."""
        return "\n".join(self.paragraphs)


def story(n: int) -> Story:
    """Return the story number *n*."""
    words = {
        "person": PERSONS[n % 10],
        "other": PERSONS[(n * 3 + 1) % 10],
        "office": OFFICES[n % 7],
        "place": PLACES[(n // 2) % 6],
        "thing": THINGS[(n * 5) % 11],
        "n": 3 + n % 7,
        "m": 12 + n * 7 % 83,
    }
    start = n % len(SENTENCES)
    order = [*SENTENCES[start:], *SENTENCES[:start]][: 5 + n % 4]
    sentences = [one.format(**words) for one in order]
    # Every third story has paragraphs of two sentences.
    joined = [f"{a} {b}" for a, b in list(pairwise(sentences))[::2]] if n % 3 == 0 else sentences
    return Story(
        number=n,
        title=TITLES[n % 3].format(**words),
        paragraphs=tuple(joined),
        day=date(2023, 1, 5) + timedelta(days=n),
        author=PERSONS[(n + 5) % 10],
        site=SITES[n % 5],
        section=SECTIONS[n % 4],
        url=f"https://news{n % 5}.example/{n % 4}/story-{n}",
    )
