"""What the tests put in Java's place: it speaks Farasa's line protocol, and fails as told.

    java -version
    java [OPTIONS] -jar .../FarasaSegmenterJar.jar [-i FILE -o FILE]
    java [OPTIONS] -jar .../FarasaNERJar.jar [-i FILE -o FILE]

A line that was recorded is answered as Farasa answered it.  Any other is answered from the
recorded words, the rest undivided and outside of names; all is respelled as Farasa does it.

The variable FARASA_STANDIN is a failure from `FAILURES`, with ``:N`` behind it after N answers
(the greeting is one), with ``:N:once`` only in the first process that is started in the folder
FARASA_STANDIN_STATE.  Every start and every question is noted there.
"""

# ruff: noqa: T201 - it speaks by printing

import os
import re
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
SPLIT = re.compile(r"[ء-غف-ي]+|[0-9٠-٩A-Za-z]+|[^\s]")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


class Failures:
    """What goes wrong, after the answers that went right."""

    def die(self, answer):
        print("java.lang.OutOfMemoryError: Java heap space", file=sys.stderr, flush=True)
        sys.exit(3)

    def hang(self, answer):
        time.sleep(600)

    def short(self, answer):
        return answer[: len(answer) // 2].rpartition(" ")[0]

    def rubbish(self, answer):
        return "at java.base/java.lang.Thread.run(Thread.java:840)"

    def empty(self, answer):
        return ""

    def close(self, answer):
        os.close(1)
        time.sleep(600)

    def binary(self, answer):
        sys.stdout.buffer.write(b"\xff\xfe\x00\n")
        sys.stdout.buffer.flush()

    def chatty(self, answer):
        print(answer, flush=True)
        return "WARNING: a line that nobody asked for"

    def shift(self, answer):
        print("سطر لم يطلبه أحد", flush=True)
        return answer

    def flood(self, answer):
        sys.stderr.write("log4j: no appenders could be found\n" * 20_000)
        sys.stderr.flush()
        return answer

    def endless(self, answer):
        while True:
            print("loading", flush=True)


def recorded(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def respelled(word):
    """Return *word* as Farasa writes it: no marks, the article behind ل written out."""
    return re.sub("^لل", "لال", MARKS.sub("", word)).translate(DIGITS)


def segment():
    answers = recorded("segmenter.tsv")
    words = {}
    for sent, answer in answers.items():
        words.update(zip(sent.split(), answer.split(), strict=True))

    def answer(line):
        found = SPLIT.findall(MARKS.sub("", line))
        return answers.get(line) or " ".join(words.get(w) or respelled(w) for w in found)

    return answer


def recognize():
    answers = recorded("ner.tsv")
    words = {}
    for sent, answer in answers.items():
        words.update(zip(sent.split(), answer.split(), strict=True))

    def answer(line):
        found = SPLIT.findall(MARKS.sub("", line))
        return answers.get(line) or " ".join(words.get(w) or f"{respelled(w)}/O" for w in found)

    return answer


def failing():
    """Return the failure that is asked for, after how many answers, or nothing."""
    name, _, rest = os.environ.get("FARASA_STANDIN", "").partition(":")
    after, _, once = rest.partition(":")
    state = Path(os.environ["FARASA_STANDIN_STATE"])
    starts = state / "starts"
    with starts.open("a") as file:
        file.write(f"{os.getpid()}\n")
    if once and len(starts.read_text().splitlines()) > 1:
        name = ""
    return name, int(after or 0)


def note(line):
    with Path(os.environ["FARASA_STANDIN_STATE"], "asked").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def main(arguments):
    if "-version" in arguments:
        version = os.environ.get("FARASA_STANDIN_JAVA", "17.0.9")
        if version == "broken":
            sys.exit("Error: could not find libjvm.so")
        print(f'openjdk version "{version}" 2023-10-17', file=sys.stderr)
        return
    jar = Path(arguments[arguments.index("-jar") + 1])
    answer = recognize() if "NER" in jar.name else segment()
    name, after = failing()
    if name == "banner":
        print("Initializing the system ....\nSystem ready!", flush=True)
    failure = getattr(Failures(), name, None)
    if "-i" in arguments:
        stdin = Path(arguments[arguments.index("-i") + 1]).read_text("utf-8").splitlines()
        out = Path(arguments[arguments.index("-o") + 1]).open("w", encoding="utf-8")  # noqa: SIM115
    else:
        sys.stdin.reconfigure(encoding="utf-8")
        sys.stdout.reconfigure(encoding="utf-8")
        stdin, out = sys.stdin, sys.stdout
    for number, line in enumerate(map(str.strip, stdin)):
        note(line)
        said = answer(line)
        if failure is not None and number >= after:
            said = failure(said)
        if said is not None:
            print(said, file=out, flush=True)


main(sys.argv[1:])
