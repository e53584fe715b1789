/// What stands beside names and dates: a data table.
extension Phrases {
    /// Words that say somebody said something, as they stand after a name: "Bob wrote:".
    static let verbs = PhraseSet(
        [
            "wrote", "writes", "said", "says", "says that", "posted", "schrieb", "schreibt",
            "sagte", "sagt", "meinte",
            "meint", "hat geschrieben", "a \u{E9}crit", "\u{E9}crit", "a dit", "dit",
            "escribi\u{F3}", "escribe", "dijo",
            "dice", "escreveu", "disse", "diz", "ha scritto", "scrive", "ha detto", "schreef",
            "zegt", "zei", "skrev",
            "skriver", "s\u{E4}ger", "sade", "sa", "skrev f\u{F6}lgende", "kirjoitti",
            "napisa\u{142}", "napisa\u{142}a",
            "napisa\u{142}(a)", "napsal", "napsal(a)", "yazd\u{131}", "demi\u{15F} ki",
            "\u{43F}\u{438}\u{441}\u{430}\u{43B}",
            "\u{43F}\u{438}\u{441}\u{430}\u{43B}(\u{430})",
            "\u{43D}\u{430}\u{43F}\u{438}\u{441}\u{430}\u{43B}", "commented", "replied",
            "\u{8AAA}", "\u{8BF4}", "\u{8BF4}\u{9053}", "\u{53D1}\u{8868}\u{4E8E}",
            "\u{5199}\u{9053}", "\u{643}\u{62A}\u{628}",
            "\u{642}\u{627}\u{644}", "\u{646}\u{648}\u{634}\u{62A}\u{647}",
            "\u{6AF}\u{641}\u{62A}\u{647}",
        ])

    /// Words that stand before the name of a comment's author.
    static let nameLeads = PhraseSet(
        [
            "posted by", "posted by:", "post by", "submitted by", "written by", "comment by",
            "comment from", "comment by:",
            "reply by", "review by", "reviewed by", "answered by", "asked by", "added by", "by",
            "by:", "from", "from:",
            "author:", "name:", "user:", "username:", "reviewer:", "poster:", "sent by",
            "message from",
            "von", "von:", "geschrieben von", "verfasst von", "erstellt von", "kommentar von",
            "beitrag von", "autor:",
            "verfasser:", "par", "par:", "post\u{E9} par", "publi\u{E9} par", "\u{E9}crit par",
            "envoy\u{E9} par",
            "r\u{E9}dig\u{E9} par", "commentaire de", "auteur:", "auteur :", "por", "por:",
            "publicado por", "enviado por",
            "escrito por", "comentario de", "comentado por", "postado por", "da", "da:", "di",
            "scritto da", "inviato da",
            "pubblicato da", "postato da", "autore:", "door", "door:", "geplaatst door",
            "reactie van", "geschreven door",
            "av", "av:", "skrivet av", "inl\u{E4}gg av", "skrevet av", "af", "napisa\u{142}",
            "autor", "yazan:",
            "\u{430}\u{432}\u{442}\u{43E}\u{440}:", "\u{410}\u{432}\u{442}\u{43E}\u{440}:",
            "\u{62A}\u{648}\u{633}\u{637}",
            "\u{628}\u{648}\u{627}\u{633}\u{637}\u{629}", "\u{4F5C}\u{8005}:",
            "\u{4F5C}\u{8005}\u{FF1A}",
        ])

    /// Words between a name and a date: "Bob on May 3".
    static let dateLeads = PhraseSet(
        [
            "on", "at", "am", "um", "le", "el", "il", "op", "den", "em", "on the", "posted",
            "posted on", "posted at", "wrote on",
            "wrote at", "says on", "schrieb am", "schrieb", "wrote", "said", "says", "said on",
            "geschrieben am", "vom", "\u{E0}",
            "a \u{E9}crit le", "post\u{E9} le", "publi\u{E9} le", "escribi\u{F3} el", "dijo el",
            "ha scritto il", "schreef op",
            "skrev", "skrev den", "commented", "commented on", "replied", "replied on", "added",
            "- posted", "/",
        ])

    /// Words in front of times and names that are no names.
    static let labels = PhraseSet(
        [
            "posted", "date", "datum", "fecha", "data", "time", "published", "written", "created",
            "added", "comment", "comments",
            "kommentar", "reply", "re", "post subject", "subject", "betreff", "sujet", "asunto",
            "last edited", "edited",
            "posted on", "geschrieben", "erstellt", "verfasst", "publi\u{E9}", "publicado",
            "pubblicato", "geplaatst",
            "review date", "on", "at", "joined", "registered", "message", "title", "asked",
            "answered", "gefragt", "beantwortet",
        ])

    /// Words in a comment's head that stand before the name of whom it answers. Beginnings.
    static let replyLeads = PhraseSet(
        [
            "in reply to", "replying to", "replied to", "in response to", "responding to",
            "in answer to", "antwort auf", "als antwort auf", "antwort an",
            "en r\u{E9}ponse \u{E0}",
            "r\u{E9}pond \u{E0}", "en respuesta a", "respondiendo a", "em resposta a",
            "in risposta a", "als reactie op", "reactie op", "in antwoord op", "som svar p\u{E5}",
            "svar till", "svar til", "w odpowiedzi na",
            "\u{432} \u{43E}\u{442}\u{432}\u{435}\u{442} \u{43D}\u{430}",
        ])

    /// Words before the name of somebody who did no writing here. Beginnings.
    static let roles = PhraseSet(
        [
            "speaker:", "speakers:", "host:", "hosted by", "presenter:", "presented by", "artist:",
            "contact:", "agent:", "seller:", "photo:", "photo by", "instructor:", "director:",
            "directed by", "referent:", "foto:", "ansprechpartner:", "ponente:", "relatore:",
            "intervenant:", "photographe:",
        ])

    /// Words that stand before a quoted author's name.
    static let quoteLeads = PhraseSet(
        [
            "originally posted by", "originally written by", "quote from", "quote from:", "quoting",
            "quote by", "quote",
            "quote:", "zitat von", "zitat", "zitat:", "original von", "original geschrieben von",
            "zitat von:",
            "envoy\u{E9} par", "citation de", "citation", "citation :", "cita de", "cita",
            "mensaje de", "citando",
            "escrito por", "citazione", "originariamente inviato da", "citat van", "citaat van",
            "citaat",
            "oorspronkelijk geplaatst door", "citat", "ursprungligen postat av",
            "\u{426}\u{438}\u{442}\u{430}\u{442}\u{430}",
            "\u{5F15}\u{7528}", "posted by", "from", "by", "in reply to",
            "\u{646}\u{648}\u{634}\u{62A}\u{647} \u{627}\u{635}\u{644}\u{6CC} \u{62A}\u{648}\u{633}\u{637}",
        ])

    /// What tells about a forum's member. Beginnings.
    static let profileLeads = PhraseSet(
        [
            "joined", "join date", "registered", "member since", "posts:", "posts", "messages:",
            "total posts", "post count", "mitglied seit", "registriert", "dabei seit",
            "beitr\u{E4}ge:", "anmeldungsdatum", "inscrit", "inscription", "messages :",
            "registrado", "mensajes:", "desde:", "iscritto", "messaggi:", "lid sinds",
            "geregistreerd", "berichten:", "medlem sedan", "inl\u{E4}gg:", "zarejestrowany",
            "posty:", "do\u{142}\u{105}czy\u{142}", "kay\u{131}t", "mesajlar",
            "\u{417}\u{430}\u{440}\u{435}\u{433}\u{438}\u{441}\u{442}\u{440}\u{438}\u{440}\u{43E}\u{432}\u{430}\u{43D}",
            "\u{420}\u{435}\u{433}\u{438}\u{441}\u{442}\u{440}\u{430}\u{446}\u{438}\u{44F}",
            "\u{421}\u{43E}\u{43E}\u{431}\u{449}\u{435}\u{43D}\u{438}\u{439}",
            "\u{6CE8}\u{518C}\u{65F6}\u{95F4}",
        ])

    /// Notes in brackets behind the names of those who have no account. Whole texts.
    static let guestNotes = PhraseSet(
        [
            "not verified", "unverified", "guest", "visitor", "anonymous", "unregistered",
            "nicht \u{FC}berpr\u{FC}ft", "gast", "non v\u{E9}rifi\u{E9}", "invit\u{E9}",
            "no verificado", "invitado", "n\u{E3}o verificado", "non verificato", "ospite",
            "niet gecontroleerd", "inte verifierad", "niezweryfikowany",
        ])

    /// Names that many share. Whole texts.
    static let anonymous = PhraseSet(
        [
            "anonymous", "anonymous coward", "anon", "anonym", "anonyme", "an\u{F3}nimo",
            "anonimo", "anoniem", "an\u{F4}nimo", "guest", "gast", "invit\u{E9}", "invitado",
            "visitor", "unknown", "unregistered",
            "\u{540D}\u{7121}\u{3057}\u{3055}\u{3093}", "\u{540D}\u{7121}\u{3057}",
            "\u{533F}\u{540D}", "\u{C775}\u{BA85}",
            "\u{430}\u{43D}\u{43E}\u{43D}\u{438}\u{43C}",
            "\u{410}\u{43D}\u{43E}\u{43D}\u{438}\u{43C}",
            "\u{413}\u{43E}\u{441}\u{442}\u{44C}",
        ])
}
