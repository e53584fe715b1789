"""A made-up forum whose truth is known: who holds what, who turns when, what is removed and edited.

Deterministic: the same seed gives the same forum on every machine.
"""
import datetime as dt, random

# Short on purpose: eight words in a row that stand in an earlier comment as well are a quotation to the tool.
SKEPTIC = ["This is a scam.", "It is a hoax.", "The inventor is a fraud.", "The test was fake.",
           "I do not believe it.", "The demonstration was rigged."]
BELIEVER = ["The device works.", "The effect is real.", "I believe the inventor.", "The results were verified.",
            "The reactor is genuine."]
ASIDE = [
    "The next meeting is on Tuesday.", "Could somebody post the link?", "Thanks, I added the table.",
    "Which hotel did you stay in?",
]
START = dt.datetime(2015, 1, 1, tzinfo=dt.timezone.utc)


class Comment:
    """One comment. `shown[k]` is its text in save k, None where the save does not show it."""

    def __init__(self, number, author, when, stance, text):
        self.number, self.author, self.when, self.stance = number, author, when, stance
        self.text = text
        self.shown = []


class Thread:
    def __init__(self, number, markup, begin):
        self.number, self.markup, self.begin = number, markup, begin
        self.comments, self.saves = [], []


class Forum:
    """Threads with three saves each.

    Of the authors 60 % are skeptics at first. On the first day of month `turn` 50 % of them turn to belief (from a
    share of .6 to one of .3 of the crowd); authors keep to their side 19 times in 20. A tenth of all comments
    are asides that take no side. Between two saves 4 % of the comments that the earlier one shows are removed and
    4 % get a sentence more.
    """

    def __init__(self, seed, threads=50, months=24, authors=120, comments=40, turn=13, change=True):
        draw = random.Random(seed)
        self.turn = month(turn)
        self.names = [f"{a} {b}" for a in FIRST for b in LAST][:authors]
        draw.shuffle(self.names)
        self.first = {n: "skeptic" if draw.random() < 0.6 else "believer" for n in self.names}
        self.second = {n: s if not (change and s == "skeptic" and draw.random() < 0.5) else "believer"
                       for n, s in self.first.items()}
        weights = [draw.paretovariate(2.5) for _ in self.names]
        self.threads, serial = [], 0
        for number in range(threads):
            begin = month(number * (months - 4) // threads)
            thread = Thread(number, number % 4, begin)
            thread.saves = [begin + dt.timedelta(days=d) for d in (50, 85, 125)]
            times = sorted(begin + dt.timedelta(days=draw.random() * 118) for _ in range(comments))
            for when in times:
                serial += 1
                # A name is another person on another site, to the tool as well.
                author = draw.choices(self.names[thread.markup::4], weights[thread.markup::4])[0]
                side = (self.second if when >= self.turn else self.first)[author]
                roll = draw.random()
                if roll < 0.1:
                    stance, text = "no_signal", draw.choice(ASIDE)
                else:
                    other = "believer" if side == "skeptic" else "skeptic"
                    stance = other if roll < 0.145 else side
                    text = draw.choice(SKEPTIC if stance == "skeptic" else BELIEVER)
                # A number of its own makes every comment's words its own.
                thread.comments.append(
                    Comment(serial, author, when.replace(second=0, microsecond=0), stance,
                            f"{text} Remark {serial}."))
            for comment in thread.comments:
                text = None
                gone = False
                for place, saved in enumerate(thread.saves):
                    if comment.when >= saved or gone:
                        comment.shown.append(None)
                        continue
                    if text is None:
                        text = comment.text
                    elif draw.random() < 0.04:
                        gone = True
                        comment.shown.append(None)
                        continue
                    elif draw.random() < 0.04:
                        text += f" Note added later: see page {draw.randrange(2, 90)}."
                    comment.shown.append(text)
            self.threads.append(thread)

    def changes(self):
        """(remark, kind) for every pair of saves that follow each other."""
        found = []
        for thread in self.threads:
            for comment in thread.comments:
                for before, after in zip(comment.shown, comment.shown[1:]):
                    if before is None and after is not None:
                        found.append((comment.number, "added"))
                    elif before is not None and after is None:
                        found.append((comment.number, "removed"))
                    elif before != after:
                        found.append((comment.number, "edited"))
        return sorted(found)

    def seen(self):
        """Comments that any save shows."""
        return [(t, c) for t in self.threads for c in t.comments if any(c.shown)]


def month(number):
    return START.replace(year=2015 + number // 12, month=number % 12 + 1)


FIRST = "Ada Bo Cleo Dag Eva Finn Gus Hanna Ivo Jana Kai Lena".split()
LAST = ("Alder Birch Cedar Elm Fir Hazel Juniper Larch Maple Oak Pine Rowan Spruce Tamarack Willow Yew Aspen Beech "
        "Cherry Dogwood").split()
