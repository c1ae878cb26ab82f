"""What callers want of documents, where worker processes can import it."""

import os
import threading


def said(document):
    return document.article.id, [claim.statement for claim in document.claims]


def process(document):
    return os.getpid(), [one.message for one in document.diagnostics]


def only_trains(document):
    if any(one.level == "error" for one in document.diagnostics):
        return document.diagnostics[0].message
    return document.text[document.text.index("قطارا") :]


def first(document):
    return document.claims[0].statement


def unsendable(document):
    return threading.Lock() if document.claims else document.diagnostics[0].message
