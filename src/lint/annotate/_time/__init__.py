"""How the date reader works: words, periods, grammar by head word, and the tense of a clause.

``scan`` finds the words that a date can be built around; one module a family of head words
reads what stands before and after; ``periods`` does the calendar arithmetic; ``frames`` says
whether a clause looks ahead or back.
"""
