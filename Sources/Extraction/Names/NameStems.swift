/// The words by which pages name their parts: a data table (exempt from the length rule).
///
/// General words of the trade in the languages whose systems use them; none is one system's own.
enum NameStems {
    /// Stems separated by spaces, where they must stand, and what they say.
    static let all: [(String, StemPlace, NameTraits)] = [
        (
            "comment kommentar komentar koment kommentti comentario comentari commentaire commento comentar reactie reaktion"
                + " reaktionen yorum opmerking feedback guestbook gaestebuch gastebuch"
                + " recension bewertung leserbrief leserpost userpost talkback forenbeitrag",
            .anywhere, .comment
        ),
        (
            "cmt cmnt comm cmts review reviews reviewitem opiniones opinie avis answer answers antwort respuesta"
                + " gbook gb shoutbox",
            .word, .comment
        ),
        ("reply replies response responses repond reponse beitrag", .prefix, [.comment, .reply]),
        ("replyto inreplyto parent", .prefix, .replyTo),
        (
            "post posts message messages msg msgs mesaj mensaje mensagem messaggio bericht eintrag entry thread"
                + " topic node beitraege", .prefix,
            .post
        ),
        ("post message msg", .suffix, .post),
        ("posting postrow postbit", .anywhere, .post),
        (
            "comments replies responses reviews posts messages answers kommentare list area thread stream",
            .word, .list
        ),
        ("list", .suffix, .list),
        (
            "author autor auteur pseudo username displayname screenname nickname membername postername commenter"
                + " byline writer fullname realname benutzer utilisateur usuario",
            .anywhere, .author
        ),
        ("user nick poster member vcard person owner persona reviewer profile", .prefix, .author),
        ("name user by fn cite who from creator nom nombre nome naam namn imie", .word, .author),
        (
            "timestamp datetime datestamp postdate createdat timeago pubdate relativetime fecha"
                + " datum erstellt published",
            .anywhere, .time
        ),
        ("date time ago when posted created since elapsed age", .word, .time),
        ("date time", .suffix, .time),
        (
            "postbody postcontent posttext messagebody messagecontent messagetext commenttext commentbody"
                + " commentcontent markdown usercontent bbcode bbwrapper richtext prose",
            .anywhere, .body
        ),
        (
            "body content contents text texte txt msg message copy inhalt description excerpt",
            .word,
            .body
        ),
        ("body content text txt", .suffix, .body),
        ("signature signatur firma", .anywhere, .signature),
        ("sig sigs", .word, .signature),
        ("quote zitat quotation citation blockquote", .anywhere, .quote),
        (
            "action actions control controls button buttons btn toolbar tools vote votes voting score rating"
                + " ratings like likes flag report abuse permalink perma karma options toggle",
            .word, .action
        ),
        ("thumbs upvote downvote reactionbar reactions", .anywhere, .action),
        (
            "share sharing social addthis sharethis sharedaddy sociable socialbuttons", .prefix,
            .share
        ),
        (
            "ad ads adv adbox adslot adunit adsense advert dfp banner sponsor sponsored promo promotion gpt",
            .word, .advert
        ),
        ("advertis adsbygoogle googlead adcontainer adwrapper sponsor", .anywhere, .advert),
        (
            "edited editedby lastedit lastedited editnote editinfo modified postedit editdate edit",
            .word, .edited
        ),
        ("lastedit postedit editedby edithistory", .anywhere, .edited),
        ("hidden hide invisible sronly visuallyhidden offscreen", .word, .hidden),
        ("screenreader visuallyhidden assistive", .anywhere, .hidden),
        ("screen", .prefix, []),
        (
            "faq faqs release releases episode episodes listing listings vacancy vacancies related teaser preview previews recent popular trending sidebar widget nav navigation menu footer breadcrumb"
                + " breadcrumbs pagination pager toc tags tag category categories product products price card"
                + " coupon coupons deal deals voucher vouchers download downloads references bibliography footnotes"
                + " latest recommend recommended recommendation headline headlines story stories carousel slider"
                + " gallery archive archives promo newsletter subscribe login blogroll calendar",
            .word, .teaser
        ),
        ("recent latest neueste letzte dernier ultimo recente", .prefix, .latest),
        (
            "teaser sidebar widget navbar breadcrumb pagination recommend testimonial", .anywhere,
            .teaser
        ),
        ("question frage pregunta domanda vraag pergunta soru", .prefix, .question),
        ("form respond", .word, .form),
        ("pingback trackback linkback", .anywhere, .ping),
        ("pings ping tb", .word, .ping),
        ("avatar gravatar userpic userphoto portrait", .anywhere, .avatar),
        ("photo pic", .word, .avatar),
        ("spoiler", .anywhere, .spoiler),
        (
            "joined postcount userinfo userdetails userextras posterinfo memberinfo authorinfo rank usertitle badges badge reputation stats",
            .anywhere, .profile
        ),
        ("location joined registered posts", .word, .profile),
        ("meta metadata header head footer foot info details attribution", .word, .meta),
        ("meta header footer info", .suffix, .meta),
        ("title subject betreff headline heading caption", .word, .title),
        ("title subject", .suffix, .title),
        ("emoji emoticon smiley smilie smile twemoji", .anywhere, .emoji),
        ("deleted removed geloescht ignored", .word, .deleted),
        ("article story artikel", .word, .article),
        ("attachment attachments attachbox", .anywhere, .attachment),
    ]
}
