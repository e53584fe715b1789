"""The other yardstick: VADER over JSON Lines on standard input, its result written as JSON Lines."""
import json
import sys

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

analyzer = SentimentIntensityAnalyzer()
for line in sys.stdin:
    item = json.loads(line)
    item.update(analyzer.polarity_scores(item["text"]))
    print(json.dumps(item))
