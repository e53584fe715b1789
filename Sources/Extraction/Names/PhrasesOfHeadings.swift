/// What headings and counts of discussions say: a data table.
extension Phrases {
    /// Headings and words that open or count a discussion.
    static let headings = PhraseSet(
        [
            "comments", "comment", "replies", "responses", "discussion", "reviews", "user comments",
            "readers' opinions", "readers\u{2019} opinions", "reader opinions", "your opinions",
            "what readers say", "what people are saying", "talkback", "talkbacks", "remarks",
            "your remarks", "reader remarks", "join the discussion", "join the conversation",
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
}
