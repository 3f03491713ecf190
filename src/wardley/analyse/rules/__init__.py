"""One file, one rule: a code, a check, and a docstring that is its page.

The file's name is the rule's name, and says what is wrong, so that it reads after *allow*. Its module has

- a docstring: what is wrong in one line; why that matters; a map that breaks the rule, in a fenced ``owm``
  block whose lines carry ``// W201 high`` where the finding is expected; ``Instead:`` and one that keeps it;
  when to accept it; its source. The page is run as a test, with 2026-02-01 for today;
- ``CODE``; ``THRESHOLDS``, the numbers it holds an estate to, by the name under which ``policy`` changes them
  (none: leave it out); ``AFTER``, the codes whose findings it builds on (none: leave it out);
- ``check(estate, found)``, which yields findings; ``found`` answers what the rules in ``AFTER`` found;
- ``unchecked(estate)``, which answers in words why nothing could be checked, or None (always: leave it out).

No rule imports another, prints, or formats a number.
"""
