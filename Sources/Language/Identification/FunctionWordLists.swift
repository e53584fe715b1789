// A data table: exempt from the limit of 300 lines.

/// The most frequent words of each language, the most frequent first, lower case with straight
/// apostrophes. Written for this project from general knowledge of the languages.
enum FunctionWordLists {
    /// The languages told apart, as BCP 47 tags; the order is that of ``words``.
    static let tags = [
        "en", "de", "fr", "es", "nl", "pt", "it", "sv", "da", "no", "pl", "cs", "ro", "fi", "tr",
        "id",
    ]

    /// One list a language.
    static let words = [
        english, german, french, spanish, dutch, portuguese, italian, swedish, danish, norwegian,
        polish, czech, romanian, finnish, turkish, indonesian,
    ]

    private static let english = """
        the to and a of i in that is it you for this on be have not with are but was they if as at so he my
        what we there do or about just all from your an no me their will can one who would when more by
        don't it's like has how out up his them get think people really very him her had been were know i'm
        some than because which then only into these those here its could should did does also any our us
        now why being after even much where too two well good time make see way going got want need never
        say says said can't doesn't didn't isn't aren't wasn't won't you're they're that's there's he's
        she's we're i've i'd i'll you'll wouldn't couldn't she other over again still off most such every
        anything something nothing someone anyone everyone always maybe back first new many work works
        right through before down thing things same own few while since yes thank thanks please love great
        oh yeah am may might must let let's lot better best bad go going come look take give man guy day
        year years long little old big world life actually probably already without against between both
        under another around until though whether each enough sure feel mean point real another believe
        tell show shows test tests claim claims made makes using used use money article read reading post
        comment evidence wrong true looks seems sounds happy okay hope wait did guess agree
        men women un us uk via vs dr mr mrs news house white president change energy free long data report
        government company money power science test water old high next week today per non et al
        """

    private static let german = """
        die der und das ich ist nicht ein es zu in den mit sich von auf dass eine für auch so wie im dem sie
        wir aber man hat an wird bei sind oder was als noch er nur kann wenn mir ja da aus schon haben mal
        doch um werden nach wenn war vor habe mich einen einem einer eines durch über diese dieser dieses
        ihr euch mein meine kein keine sein seine ihre uns immer hier mehr sehr dann also weil wo wer warum
        muss müssen würde wurde wäre hatte hätte wirklich etwas nichts alle alles selbst gibt geht zum zur
        vom beim ins gut ganz jetzt viel heute leute danke bitte wohl eben halt ob bis ohne gegen zwischen
        unter seit dabei damit dafür darüber wieder schon leider einfach vielleicht natürlich nie niemand
        jeder jede jedes machen macht sagen sagt glaube finde weiß können könnte sollte soll will wollen
        lassen bin bist seid jahre jahren zeit artikel mehr weniger eigentlich trotzdem deshalb zwar
        beweis beweise betrug kommt kommen viele welche welcher ihrer ihrem ihren unser unsere euer
        eure jemand etwa wegen während außer bereits fast sogar genau nochmal irgendwie sondern
        dich dir ihm ihn ihnen deren dessen denen wen wem wessen meinen meinem meiner meines dein
        deine deinen deinem deiner deines seinen seinem seiner seines ihres unseren unserem
        unserer unseres unsre euren eurem eurer eures keinen keinem keiner keines diesem jener
        jene jenes jeden jedem manche mancher manchmal welchen welchem solche solcher solchen
        allem allen aller vielen vieler andere anderen anderer anderes anders einige einigen
        einiges einzige beide beiden mehrere jeweils hab habt haste hatten hast hätten gehabt
        wären waren warst gewesen werde wirst wurden worden würden würdest geworden kannst konnte
        konnten könnten könntest musste mussten müsste darf darfst dürfen durfte dürfte solltest
        sollten willst wollte wollten möchte möchten gemacht gesagt lässt denke denkt wissen
        weißt gehen ging geben gab sehen sieht gesehen nein bisschen gar überhaupt ziemlich
        besonders endlich gestern morgen gerade dort dahin daher darum darauf daran davon
        dazu danach dagegen daraus darin hierzu hierfür raus obwohl falls sobald
        solange sofern bevor nachdem sowie sowohl weder entweder jedoch dennoch allerdings
        außerdem übrigens nämlich deswegen somit zumindest mindestens wenigstens ansonsten sonst
        anscheinend offenbar wahrscheinlich hoffentlich sicher klar zuerst zuletzt mittlerweile
        inzwischen vorher nachher damals unten neben hinter innerhalb trotz anstatt statt
        gemäß nix ne nen nem ned sowas irgendwas irgendwo irgendwer gute guten
        guter gutes neue neuen neuer neues große großen lieber liebe schöne schönen liebes besser
        beste besten lange wenige wenigen
        """

    private static let french = """
        de la le les et des en un une du que qui à il est pour pas dans ne sur ce plus par je au avec se on
        c'est sont mais ça vous j'ai nous son sa ses elle ou comme a été cette qu'il l'on fait tout bien si
        même aux être avoir faire ont mon ma mes leur leurs très y d'un d'une n'est il y sans peut quand
        encore aussi donc alors rien tous toujours trop non oui merci moi toi lui eux étais était sera
        serait cela ces après avant depuis pourquoi comment parce car où dont jamais beaucoup peu chez
        entre sous vers contre autre autres deux ans temps monde gens article bon bonne vraiment voilà
        n'a n'y j'en qu'on qu'elle qu'ils s'il s'est d'accord l'article jusqu' aucune aucun personne chose plutôt
        surtout ainsi pendant lors quel quelle quels quelles notre votre nos vos cet celui celle ceux
        dire dit vois crois pense sais suis es êtes sommes avez avons veut vont va
        avait avaient aurait auraient étaient étant seront seraient soit soient fut ayant eu
        fais faites faisait faut fallait peux peuvent pouvez pourrait pourraient pouvoir doit dois
        doivent devrait veux voulez veulent voudrait vouloir sait savoir savez voir voit vu dis
        disent disait vais allez aller j'avais j'étais j'aime l'a n'ont n'était n'avait n'en
        n'importe s'en s'ils s'agit c'était qu'un qu'une qu'en qu'est-ce aujourd'hui lorsque
        lorsqu'il puisque puisqu'il quoi quelque quelques quelqu'un chaque plusieurs certains
        certaines tel telle tels telles toute toutes mien tien devant derrière selon malgré sauf
        dès afin cependant pourtant néanmoins toutefois ensuite enfin déjà hier demain maintenant
        bientôt souvent parfois presque assez tant tellement moins mieux seulement simplement
        peut-être certes ailleurs là ici dedans dehors dessus dessous année années jour jours fois
        nouveau nouvelle grande petit petite bonjour
        """

    private static let spanish = """
        de que la el y en no a los se las es por un una lo con para su del al como más pero me o si ya yo
        todo esta este esto eso ese esa le les hay muy sin sobre también porque cuando ser son fue ha han
        he está están era qué mi mis te tu sus nos nada algo alguien nadie todos todas hace hacer puede
        pueden donde desde hasta entre contra cada siempre nunca ahora bien mejor así sólo solo tan tanto
        mucho muchos gente años vez dos quien quién cómo gracias sí creo sé tengo tiene tienen estoy soy
        eres somos fueron sido hecho dice dicen verdad mundo cosa cosas aquí ahí después antes mientras
        aunque pues entonces según estos estas esos otra otro otros ni hola arriba abajo veces sale salen
        alguna ninguna ningún toda poco poca debe deben quiere menos además favor manera parte tres cuatro
        nuestro nuestra hacia durante casi todavía cuál cuánto bueno buena mejor peor nuevo nueva día días
        él ella ellos ellas nosotros vosotros usted ustedes mí ti tuyo suyo suya míos nuestros
        nuestras vuestro aquel aquella aquellos eran fui fuera fuese sean sería serían será
        serán siendo estaba estaban estuvo estar estará estamos había habían habrá habría hubo
        haya hemos hago hacen hacía hizo haciendo tenía tenían tener tendrá tuvo tenemos puedo
        podemos podría podrían poder pudo debo debería deberían quiero quieren querer quería voy
        vas va vamos ir iba decir digo dijo dicho veo ve visto saber sabe saben sabía
        pensar pienso piensa creer cree creen parece poner dar hacerlo serlo cualquier
        cualquiera alguno algunos algunas ningunos mismo misma mismos ambos varios varias demás
        tampoco quizá quizás tal ojalá acaso solamente realmente incluso excepto salvo mediante
        tras bajo ante cuyo cuya cuyos cuales cuáles dónde cuándo quienes ayer hoy mañana luego
        tarde allí allá acá cerca lejos dentro encima debajo embargo obstante muchas
        mucha pocos pocas tantos tantas gran grande grandes primero primera saludos alegro gustó
        gusta encanta
        """

    private static let dutch = """
        de het een en van ik dat is in niet te je op zijn die met voor er aan maar ook als wat om naar dan
        nog bij ze we zo hij heeft heb wel geen kan door uit of over word wordt worden mijn hun hem haar
        deze dit daar hier ben was waren veel meer moet mag zal zou zouden hebben had gaat gaan kunnen
        alleen al nu weer waar wie hoe waarom omdat want toch gewoon echt even altijd nooit iets niets
        iemand niemand mensen goed jaar tijd onder tegen tussen zonder na tot toen eens zelf jullie u uw
        wij zij ons onze alle alles andere heel erg bedankt ja nee gaat doen doet zeggen zegt denk weet
        """

    private static let portuguese = """
        de que o a e do da não em um para é com uma os no se na por mais as dos como mas ao ele das à seu
        sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus
        quem nas me esse eles você essa num nem suas meu às minha numa pelos elas qual nós lhe deles essas
        esses este dele tu te vocês foi ser ter está estão são tem têm era há fazer faz pode bem agora
        porque onde aqui sempre nunca nada tudo todos gente obrigado sim então ainda tá pra isto aquilo
        acho sei vai vou muita muitos tão anos vez coisa verdade
        """

    private static let italian = """
        di che e la il un a è per in una non sono le si con del da i ma come dei lo al della nel più anche
        ha se gli alla mi questo questa quello quella quando o dell c'è ci ti delle dal perché nella o sul
        io tu lui lei noi voi loro mio mia tuo suo sua hanno ho hai essere fare stato era molto cosa chi
        dove bene poi già solo ancora tutto tutti niente mai sempre così ora dopo prima senza tra fra
        quindi però proprio qui grazie sì fa può possono anni volta gente vero credo so sei siamo nei dai
        dalla alle sulla uno ne qualche quanto l'articolo dell'articolo un'altra cui qualcuno qualcosa ogni
        tutte quelle queste quelli questi davvero dovrà dovrebbe dovrebbero stata erano anni meglio peggio
        nessuno nessuna nulla senza durante verso circa quasi invece infatti comunque insomma nuovo nuova
        """

    private static let swedish = """
        och att det i som en på är av för med till den har de inte om ett men jag var så vi från man kan nu
        när eller ut år efter upp vad under hade där han skulle över ska bara mycket sig också mot mig hur
        här vara blir mer då få än alla andra bra något någon inga inget detta dessa finns varför tack nej
        ja mina min din er oss dem hon ju väl samt utan mellan aldrig alltid
        """

    private static let danish = """
        og i at det er en til på som med for af ikke den de der har jeg et var om men så vi man han kan
        fra sig hvis vil også bare skal over efter eller ved nu være mig hvad når op da havde blev ud hun
        meget noget nogen hvor hvorfor kun mere alle end dem os din min mit jo tak nej ja aldrig altid
        godt blive bliver dette disse selv været
        """

    private static let norwegian = """
        og i det er på en som til at med for av ikke den har de jeg et var om men så vi man han kan fra seg
        hvis vil også bare skal over etter eller ved nå være meg hva når opp da hadde ble ut hun mye noe
        noen hvor hvorfor kun mer alle enn dem oss din min mitt jo takk nei ja aldri alltid bra bli blir
        dette disse selv vært gjøre
        """

    private static let polish = """
        i w na nie się z do to że jest jak co o tak po ale za od już tylko ja mnie ma być tego czy go może
        są dla przez przy bardzo sobie jego jej ich tym tej ten ta te które który która by był była było
        nic kiedy gdzie dlaczego jeszcze więc też lub albo pod nad bez ludzie dobrze dziękuję wszystko
        """

    private static let czech = """
        a se v na je že to s z do o i ale by jak jsem tak za jsou pro co když po nebo už jen od ve k při
        jako není byl byla bylo který která které má jeho její jejich si tím ten ta tento proto také
        protože kde proč ještě tedy nic lidé dobře děkuji všechno může
        """

    private static let romanian = """
        și de în a la nu pe cu că o să un mai este din care se ce nu ca sau dar pentru sunt au fost asta
        cum când dacă doar foarte fi prin unde tot toate despre după fără între acum eu tu el ea noi voi
        lor său acest această aceste mulțumesc bine da
        """

    private static let finnish = """
        ja on ei se että en oli ole kun niin mutta hän olen kuin jos mitä nyt vain ovat myös tai minä sinä
        tämä ne mukaan sen joka jo olla voi kaikki mikä miksi miten siitä sitä koko hyvin kiitos
        """

    private static let turkish = """
        ve bir bu da de için ne çok gibi ama mi mı var yok ben sen o daha değil kadar her şey olarak olan
        en ile ki diye nasıl neden biz siz onlar sonra önce kendi bile hiç iyi teşekkürler evet hayır
        """

    private static let indonesian = """
        yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena tersebut bisa ada adalah
        oleh saya mereka kami kita anda dia sudah atau seperti jika hanya lebih sangat apa tapi bukan
        banyak lagi orang terima kasih
        """
}
