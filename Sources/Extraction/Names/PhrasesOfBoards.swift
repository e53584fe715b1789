/// What the indexes of boards say of their forums and topics: a data table.
extension Phrases {
    /// Labels of the post that came last in a forum or a topic. Whole texts.
    static let lastPost = PhraseSet(
        [
            "last post", "last post by", "last message", "last message by", "last reply",
            "last reply by", "latest post", "latest reply", "last active", "letzter beitrag",
            "letzter beitrag von", "letzte antwort", "letzte antwort von", "letzte nachricht",
            "dernier message", "dernier message de", "dernier message par",
            "derni\u{E8}re r\u{E9}ponse",
            "dernier sujet", "\u{FA}ltimo mensaje", "\u{FA}ltimo mensaje por",
            "\u{FA}ltima respuesta", "\u{FA}ltima mensagem", "\u{FA}ltima mensagem por",
            "\u{FA}ltima resposta", "ultimo messaggio", "ultimo messaggio di",
            "ultimo messaggio da",
            "ultima risposta", "laatste bericht", "laatste bericht door", "laatste reactie",
            "senaste inl\u{E4}gg", "senaste inl\u{E4}gg av", "senaste svar", "sidste indl\u{E6}g",
            "siste innlegg", "viimeisin viesti", "ostatni post", "ostatnia odpowied\u{17A}",
            "posledn\u{ED} p\u{159}\u{ED}sp\u{11B}vek", "son mesaj", "son ileti",
            "\u{43F}\u{43E}\u{441}\u{43B}\u{435}\u{434}\u{43D}\u{435}\u{435} \u{441}\u{43E}\u{43E}\u{431}\u{449}\u{435}\u{43D}\u{438}\u{435}",
            "\u{41F}\u{43E}\u{441}\u{43B}\u{435}\u{434}\u{43D}\u{435}\u{435} \u{441}\u{43E}\u{43E}\u{431}\u{449}\u{435}\u{43D}\u{438}\u{435}",
            "\u{41F}\u{43E}\u{441}\u{43B}\u{435}\u{434}\u{43D}\u{435}\u{435} \u{441}\u{43E}\u{43E}\u{431}\u{449}\u{435}\u{43D}\u{438}\u{435} \u{43E}\u{442}",
            "\u{6700}\u{540E}\u{53D1}\u{8868}", "\u{6700}\u{5F8C}\u{767C}\u{8868}",
            "\u{6700}\u{540E}\u{56DE}\u{590D}", "\u{6700}\u{5F8C}\u{56DE}\u{8986}",
            "\u{622}\u{62E}\u{631}\u{6CC}\u{646} \u{627}\u{631}\u{633}\u{627}\u{644}",
            "\u{622}\u{62E}\u{631}\u{6CC}\u{646} \u{627}\u{631}\u{633}\u{627}\u{644} \u{62A}\u{648}\u{633}\u{637}",
            "\u{622}\u{62E}\u{631} \u{645}\u{634}\u{627}\u{631}\u{643}\u{629}",
        ])

    /// What boards count of a forum or a topic: "Topics: 33". Whole texts.
    static let boardCounts = PhraseSet(
        [
            "topics", "threads", "posts", "replies", "views", "messages", "discussions", "themen",
            "beitr\u{E4}ge", "antworten", "zugriffe", "aufrufe", "hits", "sujets", "messages",
            "r\u{E9}ponses", "vues", "vus", "temas", "mensajes", "respuestas", "visitas",
            "t\u{F3}picos", "mensagens", "respostas", "exibi\u{E7}\u{F5}es", "argomenti",
            "messaggi",
            "risposte", "visite", "onderwerpen", "berichten", "reacties", "weergaven",
            "\u{E4}mnen", "inl\u{E4}gg", "svar", "visningar",
        ])
}
