"""Spread a stream of articles over worker processes, in order and in bounded memory.

`stream` hands the articles out and puts the documents back into order; `feed` reads the source
in a thread of its own; `crew` starts, watches and ends the processes, in each of which runs
`worker`; `main_module` recognizes scripts that worker processes cannot import; `garbage` has a
process of our own collect garbage rarely.
"""
