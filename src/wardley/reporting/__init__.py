"""Reports: what a plan and its findings have to say, as ordered data that any format can tell.

A report is a file in `wardley.reporting.reports`, found by its name. It computes nothing that a rule or the
plan does not know already: it chooses, orders and words. Texts are plain, and every format escapes them its
own way.
"""
