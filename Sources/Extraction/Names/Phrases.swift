/// Short phrases of comment pages in several languages: a data table with its look-up (exempt from the
/// length rule).
///
/// Look-ups fold ASCII letters to lower case and compare bytes; they allocate nothing.
enum Phrases {
    /// Texts of links and buttons that act on one comment. Whole texts.
    static let actions = PhraseSet(
        [
            "reply", "reply to this", "reply to comment", "reply to this comment", "quote",
            "reply with quote",
            "report", "report abuse", "report comment", "report post", "report this",
            "report this post", "flag",
            "flag as inappropriate", "flag comment", "like", "unlike", "dislike", "likes",
            "like this", "share",
            "share this", "share post", "permalink", "permanent link", "link", "link to this",
            "edit", "delete",
            "hide", "ignore", "block", "upvote", "downvote", "up", "down", "vote up", "vote down",
            "thumbs up",
            "thumbs down", "vote", "recommend", "more", "view profile", "profile", "send message",
            "private message", "user info", "send a message", "send email", "contact", "add friend",
            "pm", "email", "www", "website", "e-mail", "homepage", "url", "mail", "site web",
            "webseite", "web site", "top", "back to top", "parent", "context",
            "full comments", "embed",
            "save", "give award", "collapse", "expand", "log in to reply", "login to reply",
            "sign in to reply",
            "log in to comment", "login or register to post comments",
            "log in or register to post comments",
            "offline", "online", "multiquote", "multi-quote", "add to", "helpful", "not helpful",
            "translate",
            "see translation", "see more", "show more", "read more", "show less",
            "continue reading", "follow",
            "unfollow", "add a comment", "thanks", "best answer", "accept", "mark as read",
            "report spam",
            "antworten", "zitieren", "melden", "beitrag melden", "kommentar melden", "teilen",
            "bearbeiten",
            "gef\u{E4}llt mir", "nach oben", "missbrauch melden", "kommentieren",
            "mit zitat antworten", "profil",
            "private nachricht", "auf diesen kommentar antworten", "empfehlen", "l\u{F6}schen",
            "mehr", "zitat",
            "direktlink", "permanenter link", "r\u{E9}pondre", "repondre", "citer", "signaler",
            "signaler un abus", "alerter", "partager", "j'aime", "recommander", "modifier",
            "permalien", "haut",
            "lien permanent", "supprimer", "\u{E9}diter", "responder", "citar", "denunciar",
            "reportar",
            "compartir", "me gusta", "editar", "enlace permanente", "denunciar comentario",
            "curtir",
            "compartilhar", "gostei", "rispondi", "cita", "segnala", "condividi", "mi piace",
            "modifica",
            "permalink", "rispondi citando", "beantwoorden", "reageer", "reageren", "citeren",
            "citeer", "rapporteer",
            "delen", "vind ik leuk", "melden", "svara", "citera", "anm\u{E4}l", "dela", "gilla",
            "svar", "del",
            "anmeld", "rapporter", "vastaa", "lainaa", "ilmoita", "odpowiedz", "cytuj",
            "zg\u{142}o\u{15B}",
            "lubi\u{119} to", "odpov\u{11B}d\u{11B}t", "citovat", "nahl\u{E1}sit", "v\u{E1}lasz",
            "yan\u{131}tla", "al\u{131}nt\u{131}", "be\u{11F}en", "\u{15F}ikayet et",
            "\u{43E}\u{442}\u{432}\u{435}\u{442}\u{438}\u{442}\u{44C}",
            "\u{41E}\u{442}\u{432}\u{435}\u{442}\u{438}\u{442}\u{44C}",
            "\u{426}\u{438}\u{442}\u{438}\u{440}\u{43E}\u{432}\u{430}\u{442}\u{44C}",
            "\u{446}\u{438}\u{442}\u{438}\u{440}\u{43E}\u{432}\u{430}\u{442}\u{44C}",
            "\u{421}\u{441}\u{44B}\u{43B}\u{43A}\u{430}",
            "\u{41F}\u{43E}\u{436}\u{430}\u{43B}\u{43E}\u{432}\u{430}\u{442}\u{44C}\u{441}\u{44F}",
            "\u{56DE}\u{590D}", "\u{56DE}\u{8986}",
            "\u{56DE}\u{5E94}", "\u{5F15}\u{7528}", "\u{4E3E}\u{62A5}", "\u{6AA2}\u{8209}",
            "\u{8D5E}", "\u{8D5E}\u{540C}",
            "\u{652F}\u{6301}", "\u{53CD}\u{5BF9}", "\u{5206}\u{4EAB}", "\u{9876}", "\u{8E29}",
            "\u{8FD4}\u{4FE1}",
            "\u{8FD4}\u{4FE1}\u{3059}\u{308B}", "\u{901A}\u{5831}",
            "\u{5F15}\u{7528}\u{3059}\u{308B}", "\u{B2F5}\u{AE00}",
            "\u{B2F5}\u{AE00}\u{C4F0}\u{AE30}", "\u{C2E0}\u{ACE0}", "\u{BC18}\u{B300}",
            "\u{CD94}\u{CC9C}", "\u{631}\u{62F}",
            "\u{631}\u{62F}\u{651}", "\u{627}\u{642}\u{62A}\u{628}\u{627}\u{633}",
            "\u{625}\u{628}\u{644}\u{627}\u{63A}",
            "\u{67E}\u{627}\u{633}\u{62E}", "\u{646}\u{642}\u{644} \u{642}\u{648}\u{644}",
            "\u{6AF}\u{632}\u{627}\u{631}\u{634}",
            "\u{5D4}\u{5D2}\u{5D1}", "\u{5EA}\u{5D2}\u{5D5}\u{5D1}\u{5D4}",
            "\u{3B1}\u{3C0}\u{3AC}\u{3BD}\u{3C4}\u{3B7}\u{3C3}\u{3B7}",
        ])

    /// Those of ``actions`` that answer or quote a comment.
    static let replies = PhraseSet(
        [
            "reply", "reply to this", "reply to comment", "reply to this comment", "quote",
            "reply with quote",
            "log in to reply", "login to reply", "sign in to reply", "multiquote", "multi-quote",
            "antworten",
            "zitieren", "kommentieren", "mit zitat antworten", "auf diesen kommentar antworten",
            "r\u{E9}pondre",
            "repondre", "citer", "responder", "citar", "rispondi", "cita", "rispondi citando",
            "beantwoorden",
            "reageer", "reageren", "citeren", "citeer", "svara", "citera", "svar", "vastaa",
            "lainaa", "odpowiedz",
            "cytuj", "odpov\u{11B}d\u{11B}t", "citovat", "v\u{E1}lasz", "yan\u{131}tla",
            "al\u{131}nt\u{131}",
            "\u{43E}\u{442}\u{432}\u{435}\u{442}\u{438}\u{442}\u{44C}",
            "\u{41E}\u{442}\u{432}\u{435}\u{442}\u{438}\u{442}\u{44C}", "\u{56DE}\u{590D}",
            "\u{56DE}\u{8986}",
            "\u{56DE}\u{5E94}", "\u{5F15}\u{7528}", "\u{8FD4}\u{4FE1}",
            "\u{8FD4}\u{4FE1}\u{3059}\u{308B}",
            "\u{B2F5}\u{AE00}", "\u{B2F5}\u{AE00}\u{C4F0}\u{AE30}", "\u{631}\u{62F}",
            "\u{631}\u{62F}\u{651}",
            "\u{627}\u{642}\u{62A}\u{628}\u{627}\u{633}", "\u{67E}\u{627}\u{633}\u{62E}",
            "\u{646}\u{642}\u{644} \u{642}\u{648}\u{644}", "\u{5D4}\u{5D2}\u{5D1}",
            "\u{3B1}\u{3C0}\u{3AC}\u{3BD}\u{3C4}\u{3B7}\u{3C3}\u{3B7}",
        ])

    /// Beginnings of a line that says when a post was edited.
    static let editNotes = PhraseSet(
        [
            "last edited", "edited by", "edited on", "last modified", "this post was edited",
            "this message was edited",
            "this comment was edited", "this post has been edited", "this comment has been edited",
            "modified by",
            "zuletzt ge\u{E4}ndert", "zuletzt bearbeitet", "ge\u{E4}ndert von", "bearbeitet von",
            "editiert von",
            "dieser beitrag wurde", "dieser kommentar wurde", "derni\u{E8}re modification",
            "dernier changement",
            "derni\u{E8}re \u{E9}dition", "modifi\u{E9} par", "message modifi\u{E9}",
            "ce message a \u{E9}t\u{E9} modifi\u{E9}",
            "\u{FA}ltima edici\u{F3}n", "editado por", "\u{FA}ltima modificaci\u{F3}n",
            "\u{FA}ltima edi\u{E7}\u{E3}o",
            "ultima modifica", "modificato da", "messaggio modificato", "laatst gewijzigd",
            "laatst bewerkt",
            "senast redigerad", "redigerad av", "senast \u{E4}ndrad", "redigeret af", "sist endret",
            "sidst redigeret",
            "\u{41F}\u{43E}\u{441}\u{43B}\u{435}\u{434}\u{43D}\u{438}\u{439} \u{440}\u{430}\u{437}",
            "ostatnio edytowany",
            "ostatnio zmieniony", "naposledy upravil", "\u{6700}\u{540E}\u{7F16}\u{8F91}",
            "\u{672C}\u{5E16}\u{6700}\u{540E}\u{7531}",
        ])

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
            "review date", "on", "at", "joined", "registered", "message", "title",
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

    /// Headings and words that open or count a discussion.
    static let headings = PhraseSet(
        [
            "comments", "comment", "replies", "responses", "discussion", "reviews", "user comments",
            "reader comments",
            "user reviews", "kommentare", "kommentar", "leserkommentare", "antworten", "meinungen",
            "leserbriefe",
            "diskussion", "commentaires", "commentaire", "r\u{E9}ponses", "r\u{E9}actions",
            "vos r\u{E9}actions", "avis",
            "comentarios", "comentario", "respuestas", "opiniones", "coment\u{E1}rios",
            "coment\u{E1}rio", "respostas",
            "commenti", "commento", "risposte", "reacties", "reactie", "opmerkingen", "kommentarer",
            "svar",
            "kommentit", "kommentti", "komentarze", "komentarz", "koment\u{E1}\u{159}e", "diskuze",
            "yorumlar", "yorum",
            "hozz\u{E1}sz\u{F3}l\u{E1}sok", "comentarii",
            "\u{43A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{438}",
            "\u{41A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{438}",
            "\u{43E}\u{442}\u{437}\u{44B}\u{432}\u{44B}",
            "\u{41E}\u{442}\u{437}\u{44B}\u{432}\u{44B}", "\u{8BC4}\u{8BBA}", "\u{8A55}\u{8AD6}",
            "\u{7559}\u{8A00}", "\u{56DE}\u{590D}",
            "\u{7F51}\u{53CB}\u{8BC4}\u{8BBA}", "\u{30B3}\u{30E1}\u{30F3}\u{30C8}",
            "\u{B313}\u{AE00}", "\u{62A}\u{639}\u{644}\u{64A}\u{642}\u{627}\u{62A}",
            "\u{627}\u{644}\u{62A}\u{639}\u{644}\u{64A}\u{642}\u{627}\u{62A}",
            "\u{646}\u{638}\u{631}\u{627}\u{62A}",
            "\u{62F}\u{6CC}\u{62F}\u{6AF}\u{627}\u{647}\u{200C}\u{647}\u{627}",
            "\u{62F}\u{6CC}\u{62F}\u{6AF}\u{627}\u{647}",
            "\u{5EA}\u{5D2}\u{5D5}\u{5D1}\u{5D5}\u{5EA}",
            "\u{3C3}\u{3C7}\u{3CC}\u{3BB}\u{3B9}\u{3B1}", "all comments", "visitor comments",
            "guestbook", "guest book", "g\u{E4}stebuch", "livre d'or", "gastenboek",
            "libro de visitas", "libro degli ospiti", "livro de visitas", "g\u{E4}stbok",
            "ksi\u{119}ga go\u{15B}ci", "alle kommentare", "kommentare der leser",
            "beitr\u{E4}ge", "wortmeldungen", "lesermeinungen", "vos commentaires",
            "commentaires des lecteurs", "customer reviews", "community reviews", "answers",
            "postings", "reactions", "user opinions", "opinions", "responses so far",
            "comments so far", "thoughts", "\u{30B3}\u{30E1}\u{30F3}\u{30C8}\u{4E00}\u{89A7}",
            "\u{6761}\u{8BC4}\u{8BBA}", "\u{5168}\u{90E8}\u{8BC4}\u{8BBA}",
            "\u{646}\u{638}\u{631}\u{627}\u{62A} \u{628}\u{6CC}\u{646}\u{646}\u{62F}\u{6AF}\u{627}\u{646}",
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

    /// Words beside a number in a link that counts an article's comments. Whole texts.
    static let commentCounts = PhraseSet(
        [
            "comments", "comment", "no comments", "leave a comment", "no comments yet",
            "kommentare", "kommentar", "keine kommentare", "commentaires", "commentaire",
            "aucun commentaire", "comentarios", "comentario", "sin comentarios",
            "coment\u{E1}rios", "coment\u{E1}rio", "commenti", "commento", "nessun commento",
            "kommentarer", "komentarze", "komentarzy", "koment\u{E1}\u{159}e", "yorum",
            "\u{43A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{438}",
            "\u{43A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{435}\u{432}",
            "\u{41A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{438}",
            "\u{30B3}\u{30E1}\u{30F3}\u{30C8}", "\u{B313}\u{AE00}",
            "\u{6761}\u{8BC4}\u{8BBA}", "\u{8BC4}\u{8BBA}",
        ])

    /// Headings of lists of comments that stand on other pages. Whole texts.
    static let latestHeadings = PhraseSet(
        [
            "recent comments", "latest comments", "last comments", "recent replies",
            "latest replies", "recent reviews", "latest reviews", "recent discussions",
            "latest discussions", "recent topics", "latest topics", "recent posts", "latest posts",
            "recently commented", "letzte kommentare", "neueste kommentare", "neue kommentare",
            "aktuelle kommentare", "letzte beitr\u{E4}ge", "neueste beitr\u{E4}ge",
            "derniers commentaires", "commentaires r\u{E9}cents", "derniers messages",
            "\u{FA}ltimos comentarios", "comentarios recientes", "\u{FA}ltimos coment\u{E1}rios",
            "coment\u{E1}rios recentes", "ultimi commenti", "commenti recenti", "laatste reacties",
            "recente reacties", "senaste kommentarer", "senaste kommentarerna",
            "seneste kommentarer", "siste kommentarer", "ostatnie komentarze",
            "najnowsze komentarze", "nejnov\u{11B}j\u{161}\u{ED} koment\u{E1}\u{159}e",
            "son yorumlar",
            "\u{41F}\u{43E}\u{441}\u{43B}\u{435}\u{434}\u{43D}\u{438}\u{435} \u{43A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{438}",
            "\u{6700}\u{65B0}\u{8BC4}\u{8BBA}", "\u{6700}\u{8FD1}\u{8BC4}\u{8BBA}",
            "\u{6700}\u{65B0}\u{30B3}\u{30E1}\u{30F3}\u{30C8}",
            "\u{6700}\u{8FD1}\u{306E}\u{30B3}\u{30E1}\u{30F3}\u{30C8}",
            "\u{CD5C}\u{ADFC} \u{B313}\u{AE00}",
        ])

    /// Headings of forms to write a comment. Whole texts, or beginnings of headings.
    static let formHeadings = PhraseSet(
        [
            "leave a comment", "leave a reply", "leave a response", "add a comment", "add comment",
            "add your comment", "post a comment", "post comment", "post your comment",
            "write a comment", "submit a comment", "your comment", "join the discussion",
            "join the conversation", "new comment", "write a review", "sign the guestbook",
            "what do you think", "have your say", "kommentar schreiben", "kommentar verfassen",
            "schreibe einen kommentar", "schreiben sie einen kommentar", "ihr kommentar",
            "dein kommentar", "kommentar hinzuf\u{FC}gen", "laisser un commentaire",
            "ajouter un commentaire", "poster un commentaire", "\u{E9}crire un commentaire",
            "commenter cet article", "commenter", "r\u{E9}agir", "deja un comentario",
            "deja una respuesta", "escribe un comentario", "a\u{F1}adir comentario",
            "deixe um coment\u{E1}rio", "deixe uma resposta", "lascia un commento",
            "scrivi un commento", "geef een reactie", "plaats een reactie", "reageer",
            "l\u{E4}mna ett svar", "l\u{E4}mna en kommentar", "skriv en kommentar", "kommentera",
            "dodaj komentarz", "p\u{159}idat koment\u{E1}\u{159}", "yorum yap",
            "\u{41E}\u{441}\u{442}\u{430}\u{432}\u{438}\u{442}\u{44C} \u{43A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{439}",
            "\u{414}\u{43E}\u{431}\u{430}\u{432}\u{438}\u{442}\u{44C} \u{43A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}\u{438}\u{439}",
            "\u{53D1}\u{8868}\u{8BC4}\u{8BBA}", "\u{53D1}\u{8868}\u{56DE}\u{590D}",
            "\u{30B3}\u{30E1}\u{30F3}\u{30C8}\u{3092}\u{66F8}\u{304F}",
            "\u{30B3}\u{30E1}\u{30F3}\u{30C8}\u{3059}\u{308B}",
            "\u{B313}\u{AE00} \u{C4F0}\u{AE30}",
        ])

    /// Beginnings of headings that open a discussion: "Comments on ...", "3 thoughts on ...".
    static let headingLeads = PhraseSet(
        [
            "comments on", "comment on", "comments to", "comments for", "comments in",
            "comments about", "comments", "thoughts on", "thought on", "responses to",
            "response to", "replies to", "reply to", "reactions to", "reviews of", "reviews for",
            "reviews", "discussion on", "discussion of", "discussion about", "kommentare zu",
            "kommentar zu", "antworten auf", "antwort auf", "gedanken zu", "gedanke zu",
            "meinungen zu", "r\u{E9}ponses \u{E0}", "r\u{E9}ponse \u{E0}", "commentaires sur",
            "commentaire sur", "r\u{E9}flexions sur", "comentarios en", "comentarios sobre",
            "respuestas a", "respuesta a", "pensamientos sobre", "coment\u{E1}rios sobre",
            "respostas para", "commenti su", "commenti a", "risposte a", "pensieri su",
            "reacties op", "gedachten over", "svar till", "tankar om", "kommentarer till",
        ])

    /// Texts of stubs that stand for a removed comment. Beginnings.
    static let deleted = PhraseSet(
        [
            "[deleted]", "[removed]", "[comment deleted]", "[comment removed]", "comment deleted",
            "comment removed",
            "deleted comment", "this comment has been deleted", "this comment has been removed",
            "this comment was deleted",
            "this comment was removed", "this comment is no longer available",
            "this post has been deleted",
            "this post has been removed", "this post was deleted", "this message has been deleted",
            "comment removed by",
            "removed by moderator", "deleted by author", "deleted by moderator",
            "comment deleted by user",
            "dieser kommentar wurde gel\u{F6}scht", "dieser kommentar wurde entfernt",
            "kommentar gel\u{F6}scht",
            "beitrag gel\u{F6}scht", "ce commentaire a \u{E9}t\u{E9} supprim\u{E9}",
            "commentaire supprim\u{E9}",
            "este comentario ha sido eliminado", "comentario eliminado", "coment\u{E1}rio removido",
            "questo commento \u{E8} stato eliminato", "commento eliminato", "commento rimosso",
            "reactie verwijderd",
            "kommentaren har tagits bort", "\u{8BE5}\u{8BC4}\u{8BBA}\u{5DF2}\u{5220}\u{9664}",
        ])
}
