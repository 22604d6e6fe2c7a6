"""The words of the demo captures: one module a language, all written for this project.

Each module has:

- `NAMES`: person -> the forms of the name, one tuple a spelling; the first is the nominative. In languages that
  inflect names the tuple is (nominative, genitive, dative, accusative, instrumental, locative).
- `TALK`: what supporters say, by the class of the person: `held`, `missing`, `free` (and in public),
  `quiet` (free, and left in peace), `dead`, or `any` of them;
  `_m` and `_f` fit one grammatical gender only. Slots: `{n}` for the name, or `{gen}`, `{dat}`, `{acc}`, `{ins}`,
  `{loc}`.
- `MORE`: a second sentence that goes with any of them and has no slot.
- `CAUSE`: about prisoners of conscience in general, naming nobody.
- `CHATTER` and `TAIL`: everyday posts that have nothing to do with any of it.
"""
