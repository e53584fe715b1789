/// What a function word does to the words around it. `Lexicons/function` holds the words; the weight
/// is a multiplier where the case says so, and 1 otherwise.
public enum FunctionCategory: String, Sendable, CaseIterable {
    /// not, never, n't: turns what follows.
    case negator
    /// Turns what stands before it ("... , not").
    case negatorLeft = "negator_left"
    /// Holds a negator that negates nothing (no doubt, not only); hides it.
    case negationIdiom = "negation_idiom"
    /// very, really: multiplier above 1.
    case intensifier
    /// slightly, kind of: multiplier below 1.
    case dampener
    /// definitely, certainly: the writer is sure; multiplier above 1.
    case booster
    /// perhaps, might: the writer is not sure; multiplier below 1.
    case hedge
    /// says, told, according to.
    case reportingVerb = "reporting_verb"
    /// claims, alleges, so-called: the reporter keeps a distance.
    case reportingDoubt = "reporting_doubt"
    /// believe, think, know.
    case believingVerb = "believing_verb"
    /// but, however: multiplier for what follows.
    case contrast
    /// although, granted: multiplier for its own clause.
    case concession
    /// if, unless, suppose.
    case conditional
    /// would have, if only: supposes against the facts.
    case counterfactual
    /// who, what, why.
    case questionWord = "question_word"
    /// why would anyone, how hard is it: asks nothing.
    case rhetoricalFrame = "rhetorical_frame"
    /// right?, isn't it?
    case questionTag = "question_tag"
    /// I, me, my.
    case pronounFirst = "pronoun_first"
    /// you, your.
    case pronounSecond = "pronoun_second"
    /// he, she, it, they.
    case pronounThird = "pronoun_third"
    /// we, us, our.
    case pronounPluralFirst = "pronoun_plural_first"
    /// people, anyone, some.
    case genericPerson = "generic_person"
    /// exactly, +1: takes the other's side.
    case agreement
    /// nope, wrong: takes the other side.
    case disagreement
    /// yeah right, /s: means the opposite.
    case sarcasm
    /// Oh, Gosh, Sure: may open a sarcasm.
    case sarcasmOpener = "sarcasm_opener"
    /// like, as, than: compares.
    case comparison
    /// unlike, except: sets apart.
    case exception
    /// show me, prove it.
    case demand
    /// I remain, count me as: what follows is the writer's own stance.
    case selfStance = "self_stance"
    /// thanks, thank you.
    case gratitude
    /// dear, regards, hello.
    case greeting
    /// Words without weight of their own.
    case filler
}
