// A user of the library imports StandpointKit alone: the values and the stages' public faces come with it.
@_exported public import Aggregation
@_exported public import Conversation
@_exported public import Judgement
@_exported public import Lexicon
@_exported public import Pipeline
@_exported public import Reporting
@_exported public import Statistics
