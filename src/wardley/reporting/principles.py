"""Wardley's doctrine: the names of its forty principles, and for each what shows it or what to ask people.

The names, and the six categories they stand in, are Simon Wardley's (*Wardley Maps*, chapter 4, and its later
form of forty principles); the questions are our own. Which rules speak of a principle is our own reading too:
they see where a map, an estate or a plan goes against it, and never that people live by it.
"""

from wardley.source.record import record


@record
class Principle:
    """A principle of the ``category``. ``codes`` are the rules that speak of it; without any, ``ask`` people.

    ``seen`` says in words what those rules look at.
    """

    name: str
    category: str
    ask: str
    codes: tuple[str, ...] = ()
    seen: str = ""


def _seen(name: str, category: str, codes: str, seen: str, ask: str) -> Principle:
    return Principle(name, category, ask, tuple(codes.split()), seen)


SEEN = (
    _seen("Know your users", "Development", "W103", "maps without a user",
          "Who uses this, and when did we last talk to one of them?"),
    _seen("Focus on user needs", "Development", "W103 W104", "what no need of a user rests on",
          "Which need of theirs does this serve, and how do we know?"),
    _seen("Use a common language", "Communication", "W504", "one thing under several words",
          "Do two departments mean the same when they say the same word?"),
    _seen("Challenge assumptions", "Communication", "W108 W208 W611", "places and scores that are in doubt",
          "Who may say here that the map is wrong, and did anybody?"),
    _seen("Remove bias and duplication", "Development", "W501 W502 W503 W504 W505",
          "one thing built many times, or placed and run differently",
          "What do we build that others here have?"),
    _seen("Use appropriate methods", "Development", "W201 W202 W203 W204 W205 W213",
          "how things are treated, against where their market is", "Which method do we use out of habit?"),
    _seen("Think small, as in know the details", "Operations", "W107 W207 W806",
          "components, contracts and work that are several in one", "Who knows how this works inside?"),
    _seen("Be transparent", "Communication", "W200 W306", "what is not known, or known from long ago",
          "Can everybody here see the map and the plan?"),
    _seen("Focus on the outcome, not a contract", "Development", "W207 W704",
          "contracts across stages, and key results that are tasks", "What will be better, and for whom?"),
    _seen("Manage inertia", "Operations", "W302", "resistance that nobody works on",
          "Who loses by this change, and what do we offer them?"),
    _seen("Effectiveness over efficiency", "Operations", "W607", "work to improve what is being replaced",
          "Should we do this at all, before we do it better?"),
    _seen("Manage failure", "Operations", "W402 W403 W404 W405", "what much rests on, without a second way",
          "What did we learn from what failed last?"),
    _seen("Use standards where appropriate", "Development", "W206",
          "products that are changed far from standard",
          "Which of our changes to a product would anybody miss?"),
    _seen("Optimise flow", "Operations", "W802 W803", "work that waits, or is built on what goes away",
          "Where does work wait, and for whom?"),
)  # fmt: skip
"""The principles that a map, an estate and a plan can speak against."""

_ASK = (
    ("Communication", "Focus on high situational awareness", "Do those who decide use a map when they do?"),
    ("Development", "Use appropriate tools", "Which tool do we use because we know it, not because it fits?"),
    ("Development", "Be pragmatic", "Where did we keep to a rule, and lose by it?"),
    ("Development", "Think fast, inexpensive, restrained and elegant", "What could be left out?"),
    ("Learning", "Use a systematic mechanism of learning", "What do we measure, and what did it change?"),
    ("Learning", "A bias towards action", "What did we learn by trying that no meeting would have told us?"),
    ("Learning", "A bias towards the new", "Who took a risk here lately, and were they thanked for it?"),
    ("Learning", "Listen to your ecosystems", "What do customers and suppliers build on what we offer?"),
    ("Leading", "Move fast", "How long does a decision take, from question to answer?"),
    ("Leading", "Strategy is iterative, not linear", "When did we last change course for what we saw?"),
    ("Leading", "Strategy is complex", "Which part of the plan do we not know, and do we say so?"),
    ("Leading", "Commit to the direction, be adaptive along the path", "What stands, whatever else changes?"),
    ("Leading", "Be the owner", "Who would put it right tonight without being asked?"),
    ("Leading", "Be humble", "Who here said lately that they were wrong?"),
    ("Leading", "Think big", "Is the aim one that people would tell their friends about?"),
    ("Leading", "Exploit the landscape", "What does the map let us do that rivals cannot?"),
    ("Leading", "There is no core", "What do we hold on to only because it made us?"),
    ("Operations", "Do better with less", "What got simpler this year?"),
    ("Operations", "Set exceptional standards", "With what are we content that we should not be?"),
    ("Structure", "Think small, as in teams", "Could two pizzas feed the team?"),
    ("Structure", "Think aptitude and attitude", "Who explores, who improves, who runs, and do we know?"),
    ("Structure", "Distribute power and decision making", "What may a team decide without asking?"),
    ("Structure", "Provide purpose, mastery and autonomy", "Why would a good person stay here?"),
    ("Structure", "Seek the best", "Whom did we want lately and not get, and why?"),
    ("Structure", "There is no one culture", "Do we judge explorers and operators by one measure?"),
    ("Structure", "Design for constant evolution", "What would break if two teams were joined tomorrow?"),
)  # fmt: skip

ASKED = tuple(Principle(name, category, ask) for category, name, ask in _ASK)
"""The principles of which nothing but people can tell."""
