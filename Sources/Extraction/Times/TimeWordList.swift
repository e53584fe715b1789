// A data table (exempt from the line limit): the words of time expressions.
//
// Each line is a role and its words, in any case and spelling; TimeWordTable folds case and accents.
// m1-m12 months, p1-p12 months of the Persian calendar, w1-w7 weekdays from Monday, u1-u7 units (second, minute,
// hour, day, week, month, year), d0-d2 days back, n1-n10 numbers, z+minutes zones, and the roles of TimeWordFlags.
// Languages: English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian,
// Finnish, Polish, Czech, Russian, Ukrainian, Turkish, Hungarian, Romanian, Greek, Indonesian, Persian,
// Arabic, Chinese, Japanese, Korean.
// Left out on purpose: zone names with several meanings (IST) and zones without a season (ET, PT).
extension TimeWordTable {
    static let source = """
        m1 january jan januar jänner jän jaenner janvier janv enero ene janeiro gennaio gen januari tammikuu tammikuuta tammi
        m1 stycznia styczeń sty ledna leden января январь янв січня січень ocak oca január ianuarie ian ιανουαρίου ιαν يناير
        m2 february feb febr februar feber fév février fevr febrero fevereiro fev febbraio februari helmikuu helmikuuta helmi
        m2 lutego luty února únor февраля февраль фев февр лютого şubat şub február februarie φεβρουαρίου φεβ فبراير pebruari
        m3 march mar mars märz mär mrz maerz marzo março maart mrt marts maaliskuu maaliskuuta maalis
        m3 marca marzec března březen марта март мар березня mart március márc martie μαρτίου μαρ مارس maret
        m4 april apr avril avr abril abr aprile huhtikuu huhtikuuta huhti kwietnia kwiecień kwi dubna duben
        m4 апреля апрель апр квітня nisan nis április ápr aprilie απριλίου απρ أبريل ابريل
        m5 may mai mayo maio maggio mag mei maj toukokuu toukokuuta touko maja května květen мая май травня mayıs május máj μαΐου μαϊ مايو
        m6 june jun juni juin junio junho giugno giu kesäkuu kesäkuuta kesä czerwca czerwiec cze června červen
        m6 июня июнь июн червня haziran haz június jún iunie iun ιουνίου ιουν يونيو
        m7 july jul juli juil juillet julio julho luglio lug heinäkuu heinäkuuta heinä lipca lipiec lip července červenec
        m7 июля июль июл липня temmuz tem július júl iulie iul ιουλίου ιουλ يوليو
        m8 august aug août aout agosto ago augustus augusti elokuu elokuuta elo sierpnia sierpień sie srpna srpen
        m8 августа август авг серпня ağustos ağu augusztus αυγούστου αυγ أغسطس agustus agu
        m9 september sep sept septembre septiembre setiembre setembro set settembre sett syyskuu syyskuuta syys września wrzesień wrz
        m9 září сентября сентябрь сен сент вересня eylül eyl szeptember szept septembrie σεπτεμβρίου σεπ سبتمبر
        m10 october oct oktober okt octobre octubre outubro out ottobre ott lokakuu lokakuuta loka października październik paź
        m10 října říjen октября октябрь окт жовтня ekim eki október octombrie οκτωβρίου οκτ أكتوبر
        m11 november nov novembre noviembre novembro marraskuu marraskuuta marras listopada listopad lis listopadu
        m11 ноября ноябрь ноя листопада kasım kas noiembrie νοεμβρίου νοε نوفمبر
        m12 december dec dezember dez déc décembre diciembre dic dezembro dicembre joulukuu joulukuuta joulu desember des
        m12 grudnia grudzień gru prosince prosinec декабря декабрь дек грудня aralık ara decembrie δεκεμβρίου δεκ ديسمبر
        p1 فروردین
        p2 اردیبهشت
        p3 خرداد
        p4 تیر
        p5 مرداد امرداد
        p6 شهریور
        p7 مهر
        p8 آبان
        p9 آذر
        p10 دی
        p11 بهمن
        p12 اسفند
        w1 monday mon montag mo lundi lun lunes segunda seg lunedì maandag ma måndag mån mandag man maanantai maanantaina
        w1 poniedziałek pon понедельник пн pazartesi pondělí δευτέρα senin دوشنبه
        w2 tuesday tue tues dienstag di mardi mar martes terça ter martedì dinsdag tisdag tis tirsdag tir tiistai tiistaina
        w2 wtorek wt вторник вт salı úterý τρίτη selasa
        w3 wednesday wed weds mittwoch mi mercredi mer miércoles mié quarta qua mercoledì woensdag wo onsdag ons keskiviikko keskiviikkona
        w3 środa śr среда ср çarşamba středa τετάρτη rabu چهارشنبه
        w4 thursday thu thur thurs donnerstag do jeudi jeu jueves jue quinta qui giovedì gio donderdag torsdag tors tor torstai torstaina
        w4 czwartek czw четверг чт perşembe čtvrtek πέμπτη kamis
        w5 friday fri freitag fr vendredi ven viernes vie sexta sex venerdì vrijdag vr fredag fre perjantai perjantaina
        w5 piątek pt пятница пт cuma pátek παρασκευή jumat جمعه
        w6 saturday sat samstag sonnabend sa samedi sam sábado sáb sabado sabato sab zaterdag za lördag lör lørdag lauantai lauantaina
        w6 sobota sob суббота сб cumartesi σάββατο sabtu شنبه
        w7 sunday sun sonntag so dimanche dim domingo dom domenica zondag zo söndag sön søndag sunnuntai sunnuntaina
        w7 niedziela niedz nie воскресенье вс pazar neděle κυριακή minggu یکشنبه
        u1 second seconds sec secs s sekunde sekunden sek seconde secondes segundo segundos seg secondo secondi seconden
        u1 sekund sekunder sekunti sekuntia sekunda sekundy sekundę секунд секунды секунду сек saniye detik ثانیه 초 秒
        u2 minute minutes min mins mn m minuten minuto minutos minuti minuut minuter minutt minutter minuutti minuuttia
        u2 minut minuty minutę минут минуты минуту мин dakika dk menit دقیقه 분 分钟 分鐘 分
        u3 hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren u timme timmar tim timer time tunti tuntia
        u3 godzin godziny godzinę godz час часа часов ч saat jam ساعت 시간 小时 小時 時間
        u4 day days d tag tage tagen jour jours j día días dia dias giorno giorni gg dag dagen dagar dage dager päivä päivää
        u4 dni dzień день дня дней дн gün hari روز 일 天 日
        u5 week weeks w wk wks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker
        u5 viikko viikkoa tydzień tygodnie tygodni неделю недели недель нед hafta minggu هفته 주 周 週間
        u6 month months mo mos mth mths monat monate monaten mois mes meses mês mese mesi maand maanden månad månader måned måneder
        u6 kuukausi kuukautta miesiąc miesiące miesięcy месяц месяца месяцев мес ay bulan ماه 개월 달 个月 個月 ヶ月 か月
        u7 year years yr yrs y jahr jahre jahren an ans année années  años ano anos anno anni jaar jaren år vuosi vuotta
        u7 rok lata lat год года лет yıl sene tahun سال 년 年
        d0 today heute aujourd'hui hoy hoje oggi vandaag idag tänään dzisiaj dziś dnes сегодня сьогодні bugün astăzi σήμερα امروز 今日 今天 오늘
        d1 yesterday gestern hier ayer ontem ieri gisteren igår går eilen wczoraj včera вчера вчора dün tegnap χθες دیروز 昨日 昨天 어제 kemarin
        d2 vorgestern eergisteren anteayer antier anteontem förrgår przedwczoraj позавчера 前天
        earlier avant
        n1 a an one ein eine einem einer einen un une una uno um uma een ett en et jeden jedną один одну bir yksi
        n2 two zwei deux dos dois duas due twee två to kaksi dwa dwie два две iki
        n3 three drei trois tres três tre drie trzy три üç kolme
        n4 four vier quatre cuatro quatro quattro fyra fire cztery четыре
        n5 five fünf cinq cinco cinque vijf fem pięć пять
        n6 six sechs seis sei zes sex
        n7 seven sieben sept siete sete sette zeven sju
        n8 eight acht huit ocho oito otto åtta
        n9 nine neun neuf nueve nove negen nio
        n10 ten zehn dix diez dez dieci tien tio
        few few couple several einige einigen wenigen wenige paar quelques unos pocos algunos alguns poucos pochi alcuni enkele några
        before vor hace há ha πριν před pred acum منذ قبل לפני
        u1 ثانية ثوان ثواني שניות שנייה
        u2 دقيقة دقائق minutami minutou דקות דקה
        u3 ساعة ساعات hodin hodiny hodinou hodinami hodinu שעות שעה
        u4 يوم أيام dny dní dnem dňami ימים יום
        u5 أسبوع أسابيع týdny týdnem týdnů שבועות שבוע
        u6 شهر أشهر شهور měsíci měsícem měsíce měsíců חודשים חודש
        u7 سنة سنوات عام أعوام lety rokem let roky שנים שנה
        ago ago her fa geleden sedan siden sitten atrás назад temu önce پیش قبل lalu 전 前 tagasi
        ago 秒前 分钟前 分鐘前 分前 小时前 小時前 時間前 天前 日前 周前 週間前 个月前 個月前 ヶ月前 か月前 年前
        u1 秒前
        u2 分钟前 分鐘前 分前
        u3 小时前 小時前 時間前
        u4 天前 日前
        u5 周前 週間前
        u6 个月前 個月前 ヶ月前 か月前
        u7 年前
        about about around approximately approx ca circa etwa ungefähr rund knapp fast über mehr als weniger environ plus moins presque
        about aproximadamente cerca más menos de que quase più meno di oltre ungeveer ongeveer meer minder dan bijna cirka mer än
        about less more than over almost nearly les quasi
        immediate now soeben gerade eben zojuist nyss instant mismo mesmo adesso jetzt maintenant ahora agora nu 刚刚 剛剛 방금
        just just gerade soeben zojuist nyss instant 刚刚 剛剛 방금
        AM am vorm 上午 오전 午前 早上 凌晨 öö
        PM pm nachm 下午 오후 午後 晚上
        clock uhr h hrs hs hodin часов clock klo godz
        clockBefore kl klo klokken alle ore às um at à kello
        filler at um à a on the of de del do da dos das le la les las los el il o den der die am kl klo klokken kello alle ore às as
        filler ai alla om op von vom in och og y e и в о w godz saat ob pada pukul lúc feira uhr godzinie ora dia день año року года г р
        ordinal st nd rd th er ème eme re o a ª º e ste de
        counter 年 月 日 時 时 点 點 分 秒 년 월 일 시 분 초
        il il
        T t
        z0 utc gmt z ut wet
        z-720 idlw
        z-600 hst
        z-540 akst
        z-480 pst akdt
        z-420 mst pdt
        z-360 cst mdt
        z-300 est cdt
        z-240 edt
        z-210 nst
        z-180 brt art adt
        z-150 ndt
        z60 cet met mez bst west wat
        z120 cest mest mesz eet sast
        z180 msk eest trt eat
        z420 wib
        z480 sgt hkt awst
        z540 jst kst
        z570 acst
        z600 aest
        z630 acdt
        z660 aedt
        z720 nzst
        z780 nzdt
        """
}
